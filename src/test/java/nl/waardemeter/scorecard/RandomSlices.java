package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws what somebody might ask for: a period, a scope, filters of several values, a breakdown. */
final class RandomSlices {

    private final Random random;
    private final JdbcClient jdbc;

    RandomSlices(long seed, JdbcClient jdbc) {
        this.random = new Random(seed);
        this.jdbc = jdbc;
    }

    TotalsReader.Horizon horizon() {
        return random.nextInt(4) == 0 ? new TotalsReader.Horizon(null, null) : new TotalsReader.Horizon(day(), day());
    }

    @Nullable
    Breakdown breakdown(Facts facts) {
        List<Breakdown> possible = Arrays.stream(Breakdown.values())
                .filter(by -> by.split() == null || facts.has(by.split()))
                .toList();
        int chosen = random.nextInt(possible.size() + 2);
        return chosen < possible.size() ? possible.get(chosen) : null;
    }

    Selection selection(Facts facts) {
        LocalDate from = day();
        ReportingPeriod period = ReportingPeriod.ofDays(from, from.plusDays(random.nextInt(60)));
        Scope scope = random.nextInt(3) == 0 ? Scope.ofTeams(any("team")) : Scope.everything();
        return new Selection(
                period,
                scope,
                some("team", facts.has(Split.TEAM)),
                some("queue", facts.has(Split.QUEUE)),
                channels(facts.has(Split.CHANNEL)),
                some("agent", facts.has(Split.AGENT)),
                some("topic", facts.has(Split.TOPIC)),
                some("survey_question", facts.has(Split.QUESTION)));
    }

    /** Mostly none, so that enough is left. */
    private Set<Integer> some(String table, boolean possible) {
        return possible && random.nextInt(3) == 0 ? any(table) : Set.of();
    }

    /** One to three, "none" among them. */
    private Set<Integer> any(String table) {
        List<Integer> ids = jdbc.sql("select id from " + table + " order by id")
                .query(Integer.class)
                .list();
        Set<Integer> any = new HashSet<>();
        int count = 1 + random.nextInt(3);
        while (any.size() < count) {
            any.add(ids.get(random.nextInt(ids.size())));
        }
        return any;
    }

    private Set<Channel> channels(boolean possible) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (possible && random.nextInt(4) == 0) {
            Stream.of(Channel.PHONE, Channel.CHAT, Channel.EMAIL, Channel.SOCIAL)
                    .filter(channel -> random.nextBoolean())
                    .forEach(channels::add);
        }
        return channels;
    }

    private LocalDate day() {
        return RandomDepartment.FIRST_DAY.plusDays(random.nextInt(RandomDepartment.DAYS + 20) - 10);
    }
}
