package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.web.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFigureTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                82,5 % | 0.825
                82.5%  | 0.825
                80     | 0.8
                0,5%   | 0.005
                82.4   | 0.824
                """)
    void aShareIsReadInPercents(String typed, double share) {
        assertThat(TypedFigure.read(Kpi.CSAT, typed)).hasValue(share);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                30 s           | 30
                30s            | 30
                4:30           | 270
                1:04:30        | 3870
                5 min          | 300
                1,5 uur        | 5400
                3 u 20 min     | 12000
                3 h 20 minutes | 12000
                2 dagen        | 172800
                2 days 4 h     | 187200
                90:00          | 5400
                """)
    void aTimeIsReadWithItsUnitInBothLanguages(String typed, double seconds) {
        assertThat(TypedFigure.read(Kpi.AVERAGE_HANDLE_TIME, typed)).hasValue(seconds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                34  | 34
                +34 | 34
                -5  | -5
                −5  | -5
                """)
    void pointsMayLieBelowNought(String typed, double points) {
        assertThat(TypedFigure.read(Kpi.NPS, typed)).hasValue(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "", "4:60", "1:75:00", "five", "5 parsec", "30 s x", "1.200 s", "-5 s", ":30"})
    void whatIsNoTimeOrCouldBeTwoIsNotTaken(String typed) {
        assertThat(TypedFigure.read(Kpi.AVERAGE_SPEED_OF_ANSWER, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "80 s", "1.234", "1,234", "8O", "80 % %"})
    void whatIsNoShareIsNotTaken(String typed) {
        assertThat(TypedFigure.read(Kpi.SERVICE_LEVEL, typed)).isEmpty();
    }

    @Test
    void secondsAloneNeedNoUnit() {
        assertThat(TypedFigure.readSeconds("20")).hasValue(20);
        assertThat(TypedFigure.readSeconds("1 min")).hasValue(60);
        assertThat(TypedFigure.readSeconds("soon")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() {
        for (String language : new String[] {"nl", "en"}) {
            Formats formats = Formats.in(Locale.forLanguageTag(language));
            for (Kpi kpi : Kpi.values()) {
                for (double value : new double[] {0.07, 0.825, 0.9999, 1}) {
                    double typed = kpi.unit() == nl.waardemeter.kpi.Unit.SECONDS ? Math.round(value * 12_345) : value;
                    if (kpi.unit().isShare() || kpi.unit() == nl.waardemeter.kpi.Unit.SECONDS) {
                        assertThat(TypedFigure.read(kpi, TypedFigure.write(kpi, typed, formats)))
                                .as(kpi.key() + " " + typed)
                                .isEqualTo(OptionalDouble.of(typed));
                    }
                }
            }
            assertThat(TypedFigure.read(Kpi.NPS, TypedFigure.write(Kpi.NPS, -8, formats)))
                    .hasValue(-8);
            assertThat(TypedFigure.read(Kpi.CES, TypedFigure.write(Kpi.CES, 5.5, formats)))
                    .hasValue(5.5);
        }
        assertThat(TypedFigure.write(Kpi.CSAT, 0.825, Formats.in(Locale.forLanguageTag("nl"))))
                .isEqualTo("82,5%");
        assertThat(TypedFigure.write(Kpi.FIRST_RESPONSE_TIME, 28_800, Formats.in(Locale.ENGLISH)))
                .isEqualTo("8 h");
    }
}
