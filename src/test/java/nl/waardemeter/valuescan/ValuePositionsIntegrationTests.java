package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a report is told. */
@WaardemeterTest
class ValuePositionsIntegrationTests {

    private static final LocalDate TODAY = Panel.TODAY;

    @Autowired
    private ValuePositions positions;

    @Autowired
    private Panel panel;

    @Autowired
    private Plan plan;

    @Autowired
    private Desk desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private void wave(String title, LocalDate day) {
        int wave = panel.open(title, day);
        panel.judge(wave, AssessorRole.AGENT, day, "agent", Panel.seven());
        panel.close(wave, day);
    }

    @Test
    void theLatestWaveClosedOnOrBeforeTheDay() {
        wave("Autumn", TODAY.minusMonths(6));
        wave("Spring", TODAY);

        assertThat(positions.asOf(TODAY.minusMonths(7))).isEmpty();
        assertThat(positions.asOf(TODAY.minusDays(1)).orElseThrow().wave()).isEqualTo("Autumn");
        ValuePosition now = positions.asOf(TODAY).orElseThrow();
        assertThat(now.wave()).isEqualTo("Spring");
        assertThat(now.closedOn()).isEqualTo(TODAY);
        assertThat(now.assessors()).isEqualTo(7);
        assertThat(now.now()).isCloseTo(35.7, within(0.05));
        assertThat(now.wanted()).isCloseTo(82.1, within(0.05));
        assertThat(now.factors())
                .extracting(ValuePosition.Factor::key)
                .containsExactly("metrics", "structure", "process", "people", "technology");
        assertThat(now.factors().get(0).low()).isCloseTo(11.3, within(0.05));
        assertThat(now.factors().get(0).high()).isCloseTo(60.1, within(0.05));
    }

    @Test
    void aWaveThatClosedByItselfIsThereForWhoHasItSettledBeforeReading() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        clock.set(TestClock.START.plus(java.time.Duration.ofDays(20)));
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThat(positions.asOf(TODAY.plusDays(20)))
                .as("reading settles nothing")
                .isEmpty();

        positions.settleDue();

        LocalDate closed = reading.execute(
                status -> positions.asOf(TODAY.plusDays(20)).orElseThrow().closedOn());

        assertThat(closed).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void thePlanComesWithIt() {
        desk.store(Evidence.lines());
        wave("Spring", TODAY);
        int action = plan.add(
                new Plan.Agreed("process", "Read letters first", "Mark", TODAY.plusDays(30), Kpi.TRANSFER_RATE, null),
                TODAY,
                panel.manager());
        plan.add(
                new Plan.Agreed(null, "Never mind", "Mark", TODAY.plusDays(30), Kpi.CSAT, null),
                TODAY,
                panel.manager());
        plan.move(action + 1, "dropped", TODAY, panel.manager());

        assertThat(positions.asOf(TODAY).orElseThrow().plan())
                .containsExactly(new ValuePosition.Action(
                        "Read letters first", "Mark", TODAY.plusDays(30), "transfer-rate", 0.5, 0.5, false));
    }

    @Test
    void tooFewAssessorsAreNull() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven().subList(0, 2));
        panel.close(wave, TODAY);

        ValuePosition position = positions.asOf(TODAY).orElseThrow();

        assertThat(position.now()).isNull();
        assertThat(position.factors()).allSatisfy(factor -> {
            assertThat(factor.now()).isNull();
            assertThat(factor.differs()).isFalse();
        });
    }
}
