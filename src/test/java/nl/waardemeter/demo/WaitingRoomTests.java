package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaitingRoomTests {

    private static final long NEVER = 1_000_000_000L;
    private static final int CALLERS = 100_000;

    /** Answers everybody for as long as it says. */
    private static final class Desk implements WaitingRoom.Desk<String, String> {

        private final Dice dice;
        private final double mean;
        private final List<Caller<String, String>> answered = new ArrayList<>();
        private final List<Caller<String, String>> gaveUp = new ArrayList<>();
        private double busy;

        Desk(Dice dice, double mean) {
            this.dice = dice;
            this.mean = mean;
        }

        @Override
        public long answer(WaitingRoom<String, String> room, Caller<String, String> caller, Server<String> server) {
            answered.add(caller);
            long seconds = Math.round(dice.exponential(mean));
            busy += seconds;
            return seconds;
        }

        @Override
        public void giveUp(WaitingRoom<String, String> room, Caller<String, String> caller) {
            gaveUp.add(caller);
        }

        double meanWait() {
            return Stream.concat(answered.stream(), gaveUp.stream())
                    .mapToLong(Caller::waited)
                    .average()
                    .orElseThrow();
        }

        double serviceLevel(int seconds) {
            return answered.stream()
                            .filter(caller -> caller.waited() <= seconds)
                            .count()
                    / (double) (answered.size() + gaveUp.size());
        }
    }

    /** Steady days: load, handle time, people; the seed is the place in the list. */
    static Stream<Arguments> steadyDays() {
        return Stream.of(
                Arguments.of(1, 3.0, 1_800.0, 5),
                Arguments.of(2, 5.0, 3_000.0, 7),
                Arguments.of(3, 10.0, 1_800.0, 13),
                Arguments.of(4, 22.9, 3_300.0, 28),
                Arguments.of(5, 48.0, 2_400.0, 55));
    }

    @ParameterizedTest
    @MethodSource("steadyDays")
    void patientCallersWaitAsErlangCSays(int seed, double load, double handleSeconds, int people) {
        Desk desk = play(seed, load, handleSeconds, people, Double.POSITIVE_INFINITY);

        assertThat(desk.gaveUp).isEmpty();
        assertThat(desk.serviceLevel(200))
                .isCloseTo(ErlangC.serviceLevel(load, people, handleSeconds, 200), within(0.025));
    }

    @ParameterizedTest
    @MethodSource("steadyDays")
    void impatientCallersWaitAndGiveUpAsErlangASays(int seed, double load, double handleSeconds, int people) {
        for (double crowd : new double[] {0.9, 1.2}) {
            double offered = load * crowd;
            Desk desk = play(seed, offered, handleSeconds, people, 5_000);
            ErlangA expected = ErlangA.of(offered / handleSeconds, handleSeconds, people, 5_000);

            assertThat(desk.gaveUp.size() / (double) CALLERS).isCloseTo(expected.abandoned(), within(0.008));
            assertThat(desk.meanWait()).isCloseTo(expected.meanWait(), within(expected.meanWait() * 0.08 + 3));
            assertThat(desk.busy / (CALLERS * handleSeconds / offered) / people)
                    .isCloseTo(expected.occupancy(), within(0.015));
        }
    }

    private static Desk play(int seed, double load, double handleSeconds, int people, double patience) {
        Dice dice = Dice.of(seed);
        Desk desk = new Desk(dice, handleSeconds);
        WaitingRoom<String, String> room = room(desk, servers(people, 0, true));
        double at = 0;
        for (int i = 0; i < CALLERS; i++) {
            at += dice.exponential(handleSeconds / load);
            long waits = Double.isInfinite(patience) ? NEVER : Math.round(dice.exponential(patience));
            room.arrive(new Caller<>(0, Math.round(at), 15, waits, ""));
        }
        room.run();
        return desk;
    }

    private static WaitingRoom<String, String> room(Desk desk, List<Server<String>> servers) {
        return new WaitingRoom<>(0, 2, 1_800, 2, servers, desk);
    }

    private static List<Server<String>> servers(int count, int group, boolean... duty) {
        boolean[] slots = duty.length == 2 ? duty : new boolean[] {duty[0], duty[0]};
        return IntStream.range(0, count)
                .mapToObj(number -> new Server<>(group, "server", slots))
                .toList();
    }

    private static List<Server<String>> both(List<Server<String>> some, List<Server<String>> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Everybody is helped for exactly so long. */
    private static WaitingRoom.Desk<String, String> steady(long seconds) {
        return new WaitingRoom.Desk<>() {
            @Override
            public long answer(WaitingRoom<String, String> room, Caller<String, String> caller, Server<String> server) {
                return seconds;
            }

            @Override
            public void giveUp(WaitingRoom<String, String> room, Caller<String, String> caller) {}
        };
    }

    private static void play(
            WaitingRoom.Desk<String, String> desk, List<Server<String>> servers, List<Caller<String, String>> callers) {
        WaitingRoom<String, String> room = new WaitingRoom<>(0, 2, 1_800, 2, servers, desk);
        callers.forEach(room::arrive);
        room.run();
    }

    @Test
    void callersAreAnsweredInTheOrderInWhichTheyCame() {
        Caller<String, String> first = new Caller<>(0, 10, 15, NEVER, "");
        Caller<String, String> second = new Caller<>(0, 20, 15, NEVER, "");
        Caller<String, String> third = new Caller<>(0, 30, 15, NEVER, "");

        play(steady(100), servers(1, 0, true), List.of(third, second, first));

        assertThat(first.waited()).isZero();
        assertThat(second.waited()).isEqualTo(90);
        assertThat(third.waited()).isEqualTo(180);
    }

    @Test
    void whoLosesPatienceLeavesAndIsNotAnswered() {
        Caller<String, String> first = new Caller<>(0, 0, 15, NEVER, "");
        Caller<String, String> hasty = new Caller<>(0, 10, 15, 50, "");
        Caller<String, String> last = new Caller<>(0, 20, 15, NEVER, "");

        play(steady(100), servers(1, 0, true), List.of(first, hasty, last));

        assertThat(hasty.server()).isNull();
        assertThat(hasty.waited()).isEqualTo(50);
        assertThat(last.waited()).isEqualTo(80);
    }

    @Test
    void anotherTeamHelpsAfterAWhile() {
        Caller<String, String> first = new Caller<>(0, 0, 15, NEVER, "");
        Caller<String, String> second = new Caller<>(0, 10, 15, NEVER, "");

        play(steady(600), both(servers(1, 0, true), servers(1, 1, true)), List.of(first, second));

        assertThat(second.waited()).isEqualTo(15);
        assertThat(second.server())
                .isNotNull()
                .extracting(server -> server.group)
                .isEqualTo(1);
    }

    @Test
    void anotherTeamHelpsAtOnceWhereNobodyOfTheOwnIsThere() {
        Caller<String, String> caller = new Caller<>(0, 5, 15, NEVER, "");

        play(steady(600), servers(1, 1, true), List.of(caller));

        assertThat(caller.waited()).isZero();
    }

    @Test
    void whoGoesOffDutyFinishesFirstAndTakesNobodyElse() {
        Caller<String, String> first = new Caller<>(0, 1_750, 15, NEVER, "");
        Caller<String, String> second = new Caller<>(0, 1_760, 15, 900, "");

        play(steady(100), servers(1, 0, true, false), List.of(first, second));

        assertThat(first.server()).isNotNull();
        assertThat(second.server()).isNull();
    }

    @Test
    void whoComesOnDutyTakesWhoeverWaits() {
        Caller<String, String> caller = new Caller<>(0, 1_000, 15, NEVER, "");

        play(steady(100), servers(1, 0, false, true), List.of(caller));

        assertThat(caller.until()).isEqualTo(1_800);
    }
}
