package nl.waardemeter.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works here: posts that one person after another takes, and people for the busy season. */
final class People {

    private static final long FIRST_YEAR = 2000;

    /** For so many winters the same person comes back. */
    private static final int SEASONS = 3;

    private static final Month SEASON_BEGINS = Month.OCTOBER;
    private static final Month SEASON_ENDS = Month.JANUARY;

    private final Branch branch;
    private final Map<Integer, Person> known = new HashMap<>();

    People(Branch branch) {
        this.branch = branch;
    }

    /** Everybody with a contract on the day, in a fixed order. */
    List<Person> on(LocalDate day) {
        List<Person> people = new ArrayList<>();
        for (Crew crew : Crew.values()) {
            int posts = Math.max(1, (int) Math.round(crew.posts * branch.size()));
            for (int post = 0; post < posts; post++) {
                people.add(holder(crew, post, posts, YearMonth.from(day)));
            }
            int seasonal = (int) Math.round(crew.seasonal * branch.size());
            for (int post = 0; post < seasonal; post++) {
                int season = day.getMonthValue() <= SEASON_ENDS.getValue() ? day.getYear() - 1 : day.getYear();
                LocalDate begins = begins(season, post);
                LocalDate ends = LocalDate.of(season + 1, SEASON_ENDS, 31);
                if (!day.isBefore(begins) && !day.isAfter(ends)) {
                    int turn = (season + post) / SEASONS;
                    LocalDate since = begins(turn * SEASONS - post, post);
                    people.add(person(crew, crew.posts + post, turn - (int) FIRST_YEAR / SEASONS, since));
                }
            }
        }
        return people;
    }

    /** From -1 to 1, evenly over the posts of a team: who is quick and who is kind should not be left to chance alone. */
    private static double place(Crew crew, int post) {
        int posts = crew.posts + crew.seasonal;
        return (2.0 * (post % posts) + 1) / posts - 1;
    }

    /** How much longer all of them together take for there being newcomers. */
    double pace(LocalDate day) {
        return on(day).stream()
                .mapToDouble(person -> person.pace(day))
                .average()
                .orElse(1);
    }

    private static LocalDate begins(int season, int post) {
        return LocalDate.of(season, SEASON_BEGINS, 1).plusDays(4L * post);
    }

    private Person holder(Crew crew, int post, int posts, YearMonth month) {
        long stays = Math.max(12, Math.round(12.0 * posts / (crew.changesAYear * branch.size())));
        long since2000 =
                month.getLong(ChronoField.PROLEPTIC_MONTH) - FIRST_YEAR * 12 + post * stays / posts + crew.ordinal();
        LocalDate since = month.minusMonths(since2000 % stays).atDay(1);
        return person(crew, post, (int) (since2000 / stays), since);
    }

    private Person person(Crew crew, int post, int turn, LocalDate since) {
        int id = Names.number(crew, post, turn);
        return known.computeIfAbsent(id, key -> {
            Dice dice = Dice.of(branch.number(), 3, id);
            return new Person(
                    id,
                    crew,
                    branch.named(Names.of(id)),
                    since,
                    1 + 0.13 * place(crew, 7 * post) + dice.normal(0, 0.02),
                    0.04 * place(crew, 11 * post) + dice.normal(0, 0.01),
                    20 + dice.below(3));
        });
    }
}
