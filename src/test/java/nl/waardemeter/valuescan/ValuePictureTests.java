package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.waardemeter.valuescan.ValuePosition.Factor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuePictureTests {

    private static ValuePosition position(Factor factor) {
        return new ValuePosition("Spring", LocalDate.of(2026, 3, 2), 7, List.of(factor), null, null, List.of());
    }

    private static Factor factor(
            @Nullable Double now, @Nullable Double wanted, @Nullable Double low, @Nullable Double high) {
        return new Factor("metrics", now, wanted, low, high, true, false);
    }

    private static ValuePicture.Line line(Factor factor) {
        return ValuePicture.of(position(factor)).lines().get(0);
    }

    @Test
    void theLineRunsFromEdgeToEdgeAndTheBandIsAsWideAsTheSpread() {
        ValuePicture.Line line = line(factor(50.0, 100.0, 0.0, 75.0));

        assertThat(line.nowX()).isEqualTo(200);
        assertThat(line.bandX()).isEqualTo(14);
        assertThat(line.bandWidth()).isEqualTo(279);
    }

    @Test
    void theArrowPointsAtWhereItIsToGoWhicheverWayThatIs() {
        assertThat(line(factor(50.0, 100.0, 40.0, 60.0)).shaft()).isEqualTo("M200.0 18.0H377.0");
        assertThat(line(factor(50.0, 100.0, 40.0, 60.0)).head()).isEqualTo("M377.0 12.0L386.0 18.0L377.0 24.0Z");
        assertThat(line(factor(50.0, 0.0, 40.0, 60.0)).head()).isEqualTo("M23.0 12.0L14.0 18.0L23.0 24.0Z");
    }

    @Test
    void aSmallStepIsAllHeadAndNoStepIsNoArrow() {
        assertThat(line(factor(50.0, 52.0, 40.0, 60.0)).shaft()).isNull();
        assertThat(line(factor(50.0, 52.0, 40.0, 60.0)).head()).isNotNull();
        assertThat(line(factor(50.0, 50.0, 40.0, 60.0)).head()).isNull();
    }

    @Test
    void whereAllSeeTheSameABandIsStillToBeSeen() {
        ValuePicture.Line line = line(factor(100.0, 100.0, 100.0, 100.0));

        assertThat(line.bandWidth()).isEqualTo(4);
        assertThat(line.bandX()).isEqualTo(382);
    }

    @Test
    void withoutASpreadMarkerAndArrowStandWithoutABand() {
        ValuePicture.Line line = line(factor(50.0, 100.0, null, null));

        assertThat(line.bandX()).isNull();
        assertThat(line.bandWidth()).isNull();
        assertThat(line.nowX()).isEqualTo(200);
        assertThat(line.shaft()).isEqualTo("M200.0 18.0H377.0");
    }

    @Test
    void tooFewAssessorsLeaveTheLineEmptyButForWhereItStood() {
        ValuePosition now = position(factor(null, null, null, null));
        ValuePosition before = position(factor(25.0, 75.0, 20.0, 30.0));

        ValuePicture.Line line = ValuePicture.of(now, before).lines().get(0);

        assertThat(line.nowX()).isNull();
        assertThat(line.bandX()).isNull();
        assertThat(line.head()).isNull();
        assertThat(line.beforeX()).isEqualTo(107);
    }
}
