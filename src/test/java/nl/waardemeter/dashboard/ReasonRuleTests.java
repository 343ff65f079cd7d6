package nl.waardemeter.dashboard;

import static nl.waardemeter.dashboard.ReasonClass.AUTOMATE;
import static nl.waardemeter.dashboard.ReasonClass.PERSONAL;
import static nl.waardemeter.dashboard.ReasonClass.PREVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.waardemeter.dashboard.ReasonRule.Judged;
import nl.waardemeter.dashboard.ReasonRule.Known;
import nl.waardemeter.dashboard.ReasonRule.Why;
import org.junit.jupiter.api.Test;

/** Ten contact reasons with a thousand contacts; the usual one has a hundred. */
class ReasonRuleTests {

    private static final Known ALL = new Known(1_000, 400.0, 0.70, 0.20, 0.85, false);

    private static Judged judge(Known one) {
        return ReasonRule.judge(one, ALL, 10).orElseThrow();
    }

    @Test
    void whatIsShortAndWellSolvedCustomersCanDoThemselves() {
        assertThat(judge(new Known(100, 400.0, 0.70, 0.20, 0.85, true)))
                .isEqualTo(new Judged(AUTOMATE, Set.of(Why.SHORT)));
        assertThat(judge(new Known(50, 100.0, 0.66, 0.24, 0.81, false)).what()).isEqualTo(AUTOMATE);
    }

    @Test
    void whatCustomersComeBackToOrAreUnhappyAboutIsToBePrevented() {
        assertThat(judge(new Known(100, 300.0, 0.65, 0.20, 0.85, false)))
                .isEqualTo(new Judged(PREVENT, Set.of(Why.UNSOLVED)));
        assertThat(judge(new Known(100, 900.0, 0.60, 0.25, 0.80, false)))
                .isEqualTo(new Judged(PREVENT, Set.of(Why.UNSOLVED, Why.REPEATED, Why.DISLIKED)));
    }

    @Test
    void whatIsRareOrTakesLongIsPersonal() {
        assertThat(judge(new Known(49, 100.0, 0.30, 0.60, 0.20, true)))
                .isEqualTo(new Judged(PERSONAL, Set.of(Why.RARE)));
        assertThat(judge(new Known(100, 500.0, 0.70, 0.20, 0.85, true)))
                .isEqualTo(new Judged(PERSONAL, Set.of(Why.LONG)));
        assertThat(judge(new Known(100, 499.0, 0.70, 0.20, 0.85, false)))
                .isEqualTo(new Judged(PERSONAL, Set.of(Why.ORDINARY)));
    }

    @Test
    void anOwnerCanPreventWhatIsNotShort() {
        assertThat(judge(new Known(100, 401.0, 0.70, 0.20, 0.85, true)))
                .isEqualTo(new Judged(PREVENT, Set.of(Why.OWNED)));
    }

    @Test
    void nothingIsSaidOnTooLittle() {
        assertThat(ReasonRule.judge(new Known(29, 100.0, 0.9, 0.1, 0.9, true), ALL, 10))
                .isEmpty();
        assertThat(ReasonRule.judge(new Known(100, 100.0, null, null, null, true), ALL, 10))
                .isEmpty();
        assertThat(ReasonRule.judge(new Known(100, null, 0.9, null, null, true), ALL, 10))
                .isEmpty();
        assertThat(judge(new Known(100, 100.0, null, null, 0.9, true)).what())
                .as("one figure is enough")
                .isEqualTo(AUTOMATE);
    }
}
