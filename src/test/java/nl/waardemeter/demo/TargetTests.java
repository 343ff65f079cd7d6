package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.kpi.Channel;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The department is the one that was intended: its KPIs over the last year, counted row by row. The table goes to target/. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetTests {

    private static final Months MONTHS = new Months(LocalDate.of(2026, 11, 21), Months.USUAL);

    private final List<String> table = new ArrayList<>();
    private Collected all = new Collected();
    private Figures year = figures(MONTHS.until(), MONTHS.until());

    @BeforeAll
    void tell() {
        all = Collected.of(MONTHS, 1);
        year = figures(MONTHS.until().minusYears(1).plusDays(1), MONTHS.until());
    }

    @AfterAll
    void writeDown() throws IOException {
        table.add(0, String.format("%-45s %10s %10s", "", "intended", "measured"));
        Files.write(Path.of("target/demonstration.txt"), table);
        all = new Collected();
    }

    private Figures figures(LocalDate first, LocalDate last) {
        return new Figures(all, first, last);
    }

    private void near(SoftAssertions softly, String what, double intended, double measured, double tolerance) {
        table.add(String.format(Locale.ENGLISH, "%-45s %10.3f %10.3f", what, intended, measured));
        softly.assertThat(measured).as(what).isBetween(intended - tolerance, intended + tolerance);
    }

    @Test
    void volumesAndWhereTheyComeFrom() {
        SoftAssertions softly = new SoftAssertions();
        near(softly, "contacts a year", 150_000, year.contactsAYear(), 4_000);
        near(softly, "tickets a year", 30_000, year.ticketsAYear(), 1_200);
        near(softly, "survey answers a year", 25_000, year.answersAYear(), 1_200);
        near(softly, "by phone", 0.54, year.share(Channel.PHONE), 0.015);
        near(softly, "by mail", 0.22, year.share(Channel.EMAIL), 0.015);
        near(softly, "by chat", 0.14, year.share(Channel.CHAT), 0.01);
        near(softly, "by WhatsApp in the newest month", 0.15, newest().share(Channel.MESSAGING), 0.01);
        near(softly, "by WhatsApp in its first whole month", 0.06, month(4).share(Channel.MESSAGING), 0.012);
        near(softly, "Bestellen & Bezorgen", 0.55, year.share(Crew.ORDERS), 0.015);
        near(softly, "Retour & Betalen", 0.30, year.share(Crew.RETURNS), 0.015);
        near(softly, "Product & Garantie", 0.15, year.share(Crew.PRODUCT), 0.015);
        for (Topic topic : Topic.values()) {
            near(softly, topic.label, topic.share / 100, year.share(topic), 0.009);
        }
        softly.assertAll();
    }

    @Test
    void waitingComesOutAsInSuchADepartment() {
        SoftAssertions softly = new SoftAssertions();
        near(softly, "service level 80/20", 0.75, year.serviceLevel(), 0.02);
        near(softly, "speed of answer, s", 33, year.speedOfAnswer(), 6);
        near(softly, "wait of nine in ten answered, s", 126, year.waitOfNineInTen(), 15);
        near(softly, "abandoned", 0.049, year.abandonment(), 0.006);
        softly.assertThat(figures(LocalDate.of(2025, 11, 28), LocalDate.of(2025, 12, 5))
                        .serviceLevel())
                .as("the bad week")
                .isLessThan(0.4);
        softly.assertThat(month(9).serviceLevel())
                .as("ringing counted as waiting")
                .isLessThan(month(12).serviceLevel() - 0.03);
        softly.assertAll();
    }

    @Test
    void handleTimesAndStaffing() {
        SoftAssertions softly = new SoftAssertions();
        near(softly, "handle time by phone, s", 385, year.handleTime(Channel.PHONE), 10);
        near(softly, "of it talk", 285, year.talk(), 8);
        near(softly, "of it hold", 25, year.hold(), 2);
        near(softly, "of it wrap-up", 75, year.wrapUp(), 3);
        near(softly, "on hold", 0.18, year.onHold(), 0.01);
        near(softly, "handle time of a mail, s", 420, year.handleTime(Channel.EMAIL), 12);
        near(softly, "of a chat", 660, year.handleTime(Channel.CHAT), 20);
        near(softly, "of a WhatsApp", 300, year.handleTime(Channel.MESSAGING), 12);
        near(softly, "Bestellen & Bezorgen, s", 360, year.handleTime(Crew.ORDERS), 10);
        near(softly, "Retour & Betalen before month 16, s", 375, month(13).handleTime(Crew.RETURNS), 20);
        near(softly, "Product & Garantie, s", 500, year.handleTime(Crew.PRODUCT), 15);
        near(softly, "paid hours a week", 555, year.paidHoursAWeek(), 25);
        near(softly, "shrinkage", 0.32, year.shrinkage(), 0.02);
        near(softly, "occupancy", 0.78, year.occupancy(), 0.02);
        near(
                softly,
                "occupancy before Christmas",
                0.88,
                figures(LocalDate.of(2025, 12, 22), LocalDate.of(2026, 1, 11)).occupancy(),
                0.03);
        near(softly, "names a year", 40, year.names(), 3);
        softly.assertAll();
    }

    @Test
    void whatIsSolved() {
        SoftAssertions softly = new SoftAssertions();
        near(softly, "first contact resolution", 0.71, year.firstContactResolution(leg -> true), 0.015);
        near(softly, "repeat contacts", 0.18, year.repeats(), 0.01);
        near(softly, "transferred", 0.09, year.transferred(leg -> true), 0.006);
        near(softly, "solved: where is my order", 0.63, solved(Topic.WHERE_IS_IT), 0.015);
        near(softly, "solved: refund, over all months", 0.58, refunds(), 0.02);
        near(softly, "solved: advice", 0.88, solved(Topic.ADVICE), 0.015);
        near(softly, "solved: account", 0.90, solved(Topic.ACCOUNT), 0.015);
        near(softly, "Retour & Betalen solved in months 1 to 15", 0.64, before(), 0.015);
        near(softly, "Retour & Betalen solved from month 20", 0.73, after().firstContactResolution(returns()), 0.015);
        near(softly, "Retour & Betalen transferred before", 0.14, early().transferred(returns()), 0.008);
        near(softly, "Retour & Betalen transferred after", 0.07, after().transferred(returns()), 0.008);
        softly.assertAll();
    }

    @Test
    void mail() {
        SoftAssertions softly = new SoftAssertions();
        near(softly, "first response, median business hours", 3.5, year.responseHours(0.5), 0.4);
        near(softly, "first response of nine in ten", 11, year.responseHours(0.9), 1.2);
        near(softly, "resolution, median days", 1.1, year.resolutionDays(0.5), 0.3);
        near(softly, "resolution of nine in ten", 5, year.resolutionDays(0.9), 0.6);
        near(softly, "reopened", 0.08, year.reopened(), 0.006);
        near(softly, "unanswered", 0.015, year.unanswered(), 0.004);
        for (Channel channel : Demand.CHANNELS) {
            double known = List.of(0.84, 0.90, 0.97, 0.99).get(Demand.CHANNELS.indexOf(channel));
            near(softly, "customer known, " + channel.word(), known, year.known(channel), 0.01);
        }
        softly.assertAll();
    }

    @Test
    void whatCustomersSay() {
        SoftAssertions softly = new SoftAssertions();
        near(softly, "satisfied", 0.84, year.satisfied(answer -> true), 0.012);
        near(softly, "after less than a minute", 0.86, waited(0, 60), 0.02);
        near(softly, "after one to three minutes", 0.85, waited(60, 180), 0.04);
        near(softly, "after three to ten", 0.74, waited(180, 600), 0.05);
        near(softly, "after more than ten", 0.55, waited(600, 100_000), 0.15);
        near(softly, "satisfied where solved", 0.92, year.satisfied(year::isSolved), 0.01);
        near(softly, "satisfied where not", 0.64, year.satisfied(answer -> !year.isSolved(answer)), 0.02);
        near(softly, "satisfied with Product & Garantie", 0.89, year.satisfied(of(Crew.PRODUCT)), 0.02);
        near(softly, "NPS", 28, year.promotersLessDetractors(), 3);
        near(softly, "CES of 7", 5.4, year.mean(Answer.Question.CES), 0.1);
        near(softly, "grade", 7.8, year.mean(Answer.Question.GRADE), 0.1);
        softly.assertThat(after().satisfied(of(Crew.RETURNS)) - early().satisfied(of(Crew.RETURNS)))
                .as("Retour & Betalen gains five points")
                .isBetween(0.03, 0.08);
        softly.assertAll();
    }

    @Test
    void commentsFitTheScoreAndComeInTwoLanguages() {
        List<Answer> commented =
                all.answers.stream().filter(answer -> answer.comment() != null).toList();
        assertThat(commented).hasSizeBetween(5_000, 9_000);
        assertThat(commented.stream().filter(answer -> answer.about().visit().english()))
                .hasSizeBetween(300, 900);
        assertThat(commented.stream()
                        .filter(answer -> String.valueOf(answer.comment()).matches(".*06-\\d{8}.*")))
                .as("telephone numbers to be hidden")
                .hasSizeGreaterThan(50);
        assertThat(commented)
                .noneMatch(answer -> String.valueOf(answer.comment()).contains("{"));
    }

    private Figures newest() {
        return month(Months.USUAL);
    }

    private Figures month(int number) {
        YearMonth month = MONTHS.numbered(number);
        return figures(month.atDay(1), MONTHS.lastDay(month));
    }

    private double solved(Topic topic) {
        return year.firstContactResolution(leg -> leg.visit().topic() == topic);
    }

    private double refunds() {
        return figures(MONTHS.firstDay(), MONTHS.until())
                .firstContactResolution(leg -> leg.visit().topic() == Topic.REFUND);
    }

    private Figures early() {
        return figures(MONTHS.firstDay(), MONTHS.numbered(15).atEndOfMonth());
    }

    private double before() {
        return early().firstContactResolution(returns());
    }

    private Figures after() {
        return figures(MONTHS.numbered(20).atDay(1), MONTHS.until());
    }

    private double waited(int from, int to) {
        return year.satisfied(answer -> year.hasWaited(answer, from, to));
    }

    private static java.util.function.Predicate<Leg> returns() {
        return leg -> leg.visit().crew() == Crew.RETURNS;
    }

    private static java.util.function.Predicate<Answer> of(Crew crew) {
        return answer -> answer.about().visit().crew() == crew;
    }
}
