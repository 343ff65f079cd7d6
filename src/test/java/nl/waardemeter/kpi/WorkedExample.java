package nl.waardemeter.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** Facts, and by hand what a KPI makes of them. What is not said is expected to be absent or, for coverage and status, whole. */
final class WorkedExample {

    static final Slice WHOLE = new Slice(false, false, false, 20, 7);
    static final Slice BY_LEG = new Slice(true, false, false, 20, 7);
    static final Slice SHORTENED = new Slice(false, true, false, 20, 7);
    static final Slice UNSETTLED = new Slice(false, false, true, 20, 7);

    private final Kpi kpi;
    private final String situation;
    private final List<Row> rows = new ArrayList<>();
    private Slice slice = WHOLE;
    private Status status = Status.MEASURED;
    private @Nullable Reason reason;
    private @Nullable String variant;
    private @Nullable Double value;
    private @Nullable Double numerator;
    private @Nullable Double denominator;
    private @Nullable Long n;
    private long excluded;
    private double coverage = 1;

    private WorkedExample(Kpi kpi, String situation) {
        this.kpi = kpi;
        this.situation = situation;
    }

    static WorkedExample of(Kpi kpi, String situation) {
        return new WorkedExample(kpi, situation);
    }

    WorkedExample over(Row... facts) {
        rows.addAll(Arrays.asList(facts));
        return this;
    }

    WorkedExample over(List<Row> facts) {
        rows.addAll(facts);
        return this;
    }

    WorkedExample in(Slice of) {
        slice = of;
        return this;
    }

    WorkedExample gives(double expected) {
        value = expected;
        return this;
    }

    /** The parts, and with them the number of records where it is the denominator. */
    WorkedExample from(double top, double bottom) {
        numerator = top;
        denominator = bottom;
        return n((long) bottom);
    }

    WorkedExample counts(long count) {
        numerator = (double) count;
        return gives(count).n(count);
    }

    WorkedExample n(long count) {
        n = count;
        return this;
    }

    WorkedExample excluding(long count) {
        excluded = count;
        return this;
    }

    WorkedExample covering(double share) {
        coverage = share;
        return this;
    }

    WorkedExample as(String name) {
        variant = name;
        return this;
    }

    WorkedExample partly(Reason why) {
        return with(Status.PARTLY, why);
    }

    WorkedExample provisional() {
        return with(Status.PROVISIONAL, Reason.of(Reason.Code.WINDOW_OPEN, kpi.family()));
    }

    WorkedExample notMeasured(Reason why) {
        return with(Status.NOT_MEASURED, why);
    }

    WorkedExample noData() {
        return notMeasured(Reason.of(Reason.Code.NO_DATA, kpi.family()));
    }

    WorkedExample with(Status expected, Reason why) {
        status = expected;
        reason = why;
        return this;
    }

    /** It is measured, with a reservation. */
    WorkedExample noting(Reason why) {
        return with(Status.MEASURED, why);
    }

    Kpi kpi() {
        return kpi;
    }

    void check() {
        Measurement found = Evaluation.of(kpi, Row.totals(rows), slice);
        if (status == Status.NOT_MEASURED) {
            assertThat(found)
                    .as(toString())
                    .isEqualTo(Measurement.notMeasured(kpi, variant, Objects.requireNonNull(reason)));
            return;
        }
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(found.kpi()).isEqualTo(kpi);
            softly.assertThat(found.value()).as("%s, value", this).isCloseTo(value, within(1e-9));
            softly.assertThat(found.numerator()).as("%s, numerator", this).isEqualTo(numerator);
            softly.assertThat(found.denominator()).as("%s, denominator", this).isEqualTo(denominator);
            softly.assertThat(found.n()).as("%s, n", this).isEqualTo(n);
            softly.assertThat(found.excluded()).as("%s, excluded", this).isEqualTo(excluded);
            softly.assertThat(found.coverage()).as("%s, coverage", this).isCloseTo(coverage, within(1e-9));
            softly.assertThat(found.status()).as("%s, status", this).isEqualTo(status);
            softly.assertThat(found.reason()).as("%s, reason", this).isEqualTo(reason);
            softly.assertThat(found.variant()).as("%s, variant", this).isEqualTo(variant);
            softly.assertThat(found.interval() != null).as("%s, interval", this).isEqualTo(kpi.fromSample());
        });
    }

    @Override
    public String toString() {
        return kpi.key() + ": " + situation;
    }
}
