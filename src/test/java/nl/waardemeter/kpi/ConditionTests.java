package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Condition.all;
import static nl.waardemeter.kpi.Condition.atLeast;
import static nl.waardemeter.kpi.Condition.atMost;
import static nl.waardemeter.kpi.Condition.below;
import static nl.waardemeter.kpi.Condition.is;
import static nl.waardemeter.kpi.Condition.known;
import static nl.waardemeter.kpi.Condition.not;
import static nl.waardemeter.kpi.Condition.positive;
import static nl.waardemeter.kpi.Condition.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTests {

    /** Of this row the wait is 20 s, the hold zero, the exit answered and the transfer yes; of the talk time nothing is known. */
    private static final Row ROW = Row.answered()
            .waited(20)
            .held(0)
            .with(Field.TRANSFERRED, true)
            .with(Field.FOLLOWED, false)
            .limit(Limit.SERVICE_LEVEL, 20_000)
            .limit(Limit.SHORT_ABANDON, 20_001);

    private static final Condition TRUE = known(Field.WAIT);
    private static final Condition FALSE = known(Field.TALK);

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("truths")
    void holdsOrNot(Condition condition, boolean expected) {
        assertThat(condition.holds(ROW)).isEqualTo(expected);
        assertThat(not(condition).holds(ROW)).isEqualTo(!expected);
        assertThat(not(not(condition)).holds(ROW)).isEqualTo(expected);
    }

    static Stream<Arguments> truths() {
        return Stream.of(
                arguments(known(Field.WAIT), true),
                arguments(known(Field.HOLD), true),
                arguments(known(Field.FOLLOWED), true),
                arguments(known(Field.TALK), false),
                arguments(is(Field.EXIT, "answered"), true),
                arguments(is(Field.EXIT, "abandoned"), false),
                arguments(is(Field.CUSTOMER, "a"), false),
                arguments(yes(Field.TRANSFERRED), true),
                arguments(yes(Field.FOLLOWED), false),
                arguments(yes(Field.CONTACT_TRANSFERRED), false),
                arguments(positive(Field.WAIT), true),
                arguments(positive(Field.HOLD), false),
                arguments(positive(Field.TALK), false),
                // the wait is at its limit, and just below the other
                arguments(atMost(Field.WAIT, Limit.SERVICE_LEVEL), true),
                arguments(atLeast(Field.WAIT, Limit.SERVICE_LEVEL), true),
                arguments(below(Field.WAIT, Limit.SERVICE_LEVEL), false),
                arguments(atMost(Field.WAIT, Limit.SHORT_ABANDON), true),
                arguments(atLeast(Field.WAIT, Limit.SHORT_ABANDON), false),
                arguments(below(Field.WAIT, Limit.SHORT_ABANDON), true),
                // the field, or the limit, is not known
                arguments(atMost(Field.TALK, Limit.SERVICE_LEVEL), false),
                arguments(atLeast(Field.TALK, Limit.SERVICE_LEVEL), false),
                arguments(below(Field.TALK, Limit.SERVICE_LEVEL), false),
                arguments(atMost(Field.WAIT, Limit.PROMOTER_FROM), false),
                arguments(atLeast(Field.WAIT, Limit.PROMOTER_FROM), false),
                arguments(below(Field.WAIT, Limit.PROMOTER_FROM), false),
                // all of none holds
                arguments(all(), true),
                arguments(all(TRUE), true),
                arguments(all(TRUE, TRUE), true),
                arguments(all(TRUE, FALSE), false),
                arguments(all(FALSE, TRUE), false),
                arguments(all(FALSE, FALSE), false),
                arguments(TRUE.and(TRUE, TRUE), true),
                arguments(TRUE.and(TRUE, FALSE), false),
                arguments(FALSE.and(TRUE), false));
    }

    @Test
    void aFieldThatIsNotKnownAddsNothingToASum() {
        Amount sum = new Amount.Sum(List.of(Field.WAIT, Field.TALK, Field.HOLD));

        assertThat(sum.of(ROW)).isEqualTo(20_000);
        assertThat(sum.of(ROW.talked(1.5))).isEqualTo(21_500);
        assertThat(new Amount.Square(Field.WAIT).of(ROW)).isEqualTo(400_000_000);
        assertThat(new Amount.Square(Field.TALK).of(ROW)).isZero();
        assertThat(new Amount.One().of(ROW)).isEqualTo(1);
    }

    @Test
    void aSumThatDoesNotFitFailsInsteadOfTurningNegative() {
        Row endless = ROW.with(Field.TALK, Long.MAX_VALUE);

        assertThatThrownBy(() -> new Amount.Sum(List.of(Field.WAIT, Field.TALK)).of(endless))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Amount.Square(Field.TALK).of(endless)).isInstanceOf(ArithmeticException.class);
        Totals most = Totals.of(Map.of(Measure.CONTACTS, Long.MAX_VALUE));
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
    }
}
