package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.valuescan.Assessments.Answers;
import nl.waardemeter.valuescan.AssessorRole;
import org.jspecify.annotations.Nullable;

/**
 * How fifteen people saw the department in the value scan: fourteen months ago, and two months ago when it had moved a little. The same
 * people both times; leaders see more of the technology than agents do.
 */
final class ScanStory {

    private static final int FACTORS = 5;
    private static final int STATEMENTS = 3;
    private static final int DAYS_OPEN = 14;

    /** What the department is like at first, by factor, from 1 (cost) to 5 (value); agents and leaders see technology apart. */
    private static final double[] FIRST = {2.0, 1.8, 2.7, 3.1, 2.4};

    private static final double[] MOVED = {0.5, 0.1, 0.4, 0.5, 0.2};
    private static final double[] WANTED = {4.2, 3.4, 4.3, 4.6, 4.1};
    private static final double[] TECHNOLOGY_BY_ROLE = {1.4, 0.4, -0.9, 0.3, 0.6};
    private static final int TECHNOLOGY = 4;

    private final Months months;

    ScanStory(Months months) {
        this.months = months;
    }

    record Person(String name, AssessorRole role) {}

    /** @param answers of the people, in their order */
    record Told(String title, LocalDate opened, LocalDate closed, List<Answers> answers) {}

    /** @param team the one it is about, or null */
    record Deed(
            String factor,
            String title,
            String owner,
            LocalDate agreed,
            LocalDate due,
            Kpi kpi,
            @Nullable Crew team,
            @Nullable LocalDate done) {}

    List<Person> people() {
        List<Person> people = new ArrayList<>();
        add(people, AssessorRole.MANAGEMENT, "Directeur", "Manager klantenservice", "Hoofd marketing");
        add(people, AssessorRole.TEAM_LEAD, "Lieke", "Joost", "Samira", "Pim", "Wendy");
        add(people, AssessorRole.AGENT, "Anouk", "Bilal", "Chantal", "Dirk", "Esra");
        add(people, AssessorRole.OTHER_DEPARTMENT, "Inkoop", "Webteam");
        return people;
    }

    private static void add(List<Person> people, AssessorRole role, String... names) {
        for (String name : names) {
            people.add(new Person(name, role));
        }
    }

    List<Told> waves() {
        return List.of(
                wave(months.until().minusMonths(14), 0), wave(months.until().minusMonths(2), 1));
    }

    private Told wave(LocalDate closed, int round) {
        List<Answers> answers = new ArrayList<>();
        List<Person> people = people();
        for (int person = 0; person < people.size(); person++) {
            answers.add(answers(person, people.get(person).role(), round));
        }
        return new Told(season(closed), closed.minusDays(DAYS_OPEN), closed, answers);
    }

    private static String season(LocalDate day) {
        String name = switch (day.getMonthValue()) {
            case 3, 4, 5 -> "Voorjaar";
            case 6, 7, 8 -> "Zomer";
            case 9, 10, 11 -> "Najaar";
            default -> "Winter";
        };
        return name + " " + day.getYear();
    }

    private static Answers answers(int person, AssessorRole role, int round) {
        List<@Nullable Integer> now = new ArrayList<>();
        List<@Nullable Integer> wanted = new ArrayList<>();
        for (int factor = 0; factor < FACTORS; factor++) {
            for (int statement = 0; statement < STATEMENTS; statement++) {
                double own = own(person, factor, statement);
                double seen = FIRST[factor] + round * MOVED[factor] + own;
                if (factor == TECHNOLOGY) {
                    seen += TECHNOLOGY_BY_ROLE[role.ordinal()];
                }
                now.add(onScale(seen));
                wanted.add(onScale(WANTED[factor] + own / 2));
            }
        }
        return new Answers(now, wanted, comments(person, round));
    }

    /** About 1.3 either way: another for each person and factor, a little for each statement, and always the same. */
    private static double own(int person, int factor, int statement) {
        return ((person * 5 + factor * 3) % 7 - 3) / 3.0 + (statement - 1) * 0.3;
    }

    private static int onScale(double value) {
        return (int) Math.max(1, Math.min(5, Math.round(value)));
    }

    private static List<@Nullable String> comments(int person, int round) {
        List<@Nullable String> comments = new ArrayList<>();
        for (int factor = 0; factor < FACTORS; factor++) {
            comments.add(null);
        }
        if (round == 1) {
            switch (person) {
                case 1 -> comments.set(2, "Bij de nieuwe retourregels zaten we voor het eerst vooraf aan tafel.");
                case 4 -> comments.set(2, "Van de lamp met de kapotte dimmer hoorden we pas toen klanten belden.");
                case 6 -> comments.set(3, "Zelf mogen vergoeden tot 50 euro scheelt veel doorverbinden.");
                case 9 -> comments.set(3, "Fijn dat ik het zelf mag oplossen, bij ons team nog niet.");
                case 11 -> comments.set(2, "Mailings gaan de deur uit zonder dat wij de tekst gezien hebben.");
                case 12 -> comments.set(3, "Coaching gaat nu vaker over het gesprek dan over de tijd.");
                default -> {}
            }
        }
        return comments;
    }

    List<Deed> plan() {
        LocalDate agreed = months.until().minusMonths(2).plusDays(7);
        return List.of(
                new Deed(
                        "people",
                        "Mandaat tot 50 euro ook voor Bestellen & Bezorgen",
                        "Mark de Wit",
                        agreed,
                        agreed.plusMonths(4),
                        Kpi.TRANSFER_RATE,
                        Crew.ORDERS,
                        null),
                new Deed(
                        "process",
                        "Klantenservice leest elke mailing een week vooraf",
                        "Lieke Postma",
                        agreed,
                        agreed.plusMonths(1),
                        Kpi.FIRST_CONTACT_RESOLUTION,
                        null,
                        null),
                new Deed(
                        "metrics",
                        "Klantoordeel als eerste punt in elke dagstart",
                        "Mark de Wit",
                        agreed,
                        agreed.plusDays(30),
                        Kpi.CSAT,
                        null,
                        agreed.plusDays(25)),
                new Deed(
                        "technology",
                        "Bestelhistorie in beeld zodra de klant belt",
                        "Amira Bos",
                        agreed,
                        agreed.plusMonths(6),
                        Kpi.AVERAGE_HANDLE_TIME,
                        null,
                        null));
    }
}
