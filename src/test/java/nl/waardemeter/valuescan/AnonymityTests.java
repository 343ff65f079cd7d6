package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is shown of few people, and what could be worked out from it. */
class AnonymityTests {

    private static Sheet sheet(@Nullable AssessorRole role, int now, int wanted) {
        return sheet(null, role, now, wanted, null);
    }

    private static Sheet sheet(
            @Nullable UUID person, @Nullable AssessorRole role, int now, int wanted, @Nullable String comment) {
        List<@Nullable String> comments = new ArrayList<>(Collections.nCopies(5, null));
        comments.set(0, comment);
        return new Sheet(
                person,
                role,
                Collections.nCopies(ValueFactor.allStatements(), now),
                Collections.nCopies(ValueFactor.allStatements(), wanted),
                comments);
    }

    /** So many who do not all see the same. */
    private static List<Sheet> some(@Nullable AssessorRole role, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> sheet(role, 1 + i % 3, 3 + i % 2))
                .toList();
    }

    @SafeVarargs
    private static List<Sheet> together(List<Sheet>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    private static Set<AssessorRole> roles(List<Sheet> sheets) {
        return Judgement.of(sheets)
                .roles()
                .getOrDefault(ValueFactor.METRICS, Map.of())
                .keySet();
    }

    @Test
    void twoAssessorsShowNothingAndThreeDo() {
        assertThat(Judgement.of(some(null, 2)).hasAnything()).isFalse();
        assertThat(Judgement.of(apart(3)).factors()).hasSize(5);
    }

    /** So many, no two of whom see the same. */
    private static List<Sheet> apart(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> sheet(null, 1 + i, 5 - i))
                .toList();
    }

    @Test
    void threeAndFourShowNothingButRoundedMeansAndFiveHowFarTheyLieApart() {
        for (int people = 3; people <= 5; people++) {
            List<Sheet> sheets = new ArrayList<>(apart(people));
            ValuePosition position = position(Judgement.of(sheets));
            ValuePosition.Factor factor = position.factors().get(0);
            ValuePicture.Line line = ValuePicture.of(position).lines().get(0);
            assertThat(factor.now()).isEqualTo(Math.rint(12.5 * (people - 1)));
            assertThat(factor.wanted()).isCloseTo(100 - 12.5 * (people - 1), within(0.5));
            assertThat(position.now()).isEqualTo(factor.now());
            assertThat(line.nowX()).isNotNull();
            assertThat(factor.low() == null).as("%s people", people).isEqualTo(people < 5);
            assertThat(factor.high() == null).isEqualTo(people < 5);
            assertThat(line.bandX() == null).isEqualTo(people < 5);
            assertThat(line.bandWidth() == null).isEqualTo(people < 5);
            assertThat(factor.consensus()).as("told of five only").isEqualTo(people < 5);
        }
    }

    private static ValuePosition position(Judgement judgement) {
        LocalDate day = Panel.TODAY;
        return Positions.of(new Wave(1, "Spring", 1, day, day, day, null, null, null), judgement, Map.of(), List.of());
    }

    @Test
    void whereAllButOneAnswerAlikeThatOneWouldKnowTheOthers() {
        List<Sheet> five = new ArrayList<>(Collections.nCopies(4, sheet(null, 2, 4)));
        five.add(sheet(null, 5, 5));
        assertThat(Judgement.of(five).hasAnything()).isFalse();

        five.set(0, sheet(null, 1, 3));
        assertThat(Judgement.of(five).hasAnything()).isTrue();
    }

    @Test
    void aRoleWhereAllButOneAnswerAlikeIsHiddenUpToNine() {
        for (int alike : List.of(8, 9)) {
            List<Sheet> sheets = new ArrayList<>(Collections.nCopies(alike, sheet(AssessorRole.AGENT, 2, 4)));
            sheets.add(sheet(AssessorRole.AGENT, 5, 5));
            assertThat(roles(sheets).isEmpty()).as("%s alike", alike).isEqualTo(alike == 8);
        }
    }

    @Test
    void whereFewAllAnswerAlikeTheMeanWouldBeEachOnesAnswer() {
        List<Sheet> five = Collections.nCopies(5, sheet(null, 2, 4));
        assertThat(Judgement.of(five).hasAnything()).isFalse();

        List<Sheet> six = Collections.nCopies(6, sheet(null, 2, 4));
        assertThat(Judgement.of(six).hasAnything()).isTrue();
    }

    @Test
    void aRoleNeedsFive() {
        assertThat(roles(together(some(AssessorRole.AGENT, 4), some(null, 6)))).isEmpty();
        assertThat(roles(together(some(AssessorRole.AGENT, 5), some(null, 6)))).containsExactly(AssessorRole.AGENT);
    }

    @Test
    void whatIsLeftBesideTheRolesIsNobodyOrFiveAsWell() {
        assertThat(roles(together(some(AssessorRole.AGENT, 7), some(AssessorRole.MANAGEMENT, 1))))
                .as("all less agents would be the one manager")
                .isEmpty();
        assertThat(roles(together(
                        some(AssessorRole.AGENT, 7),
                        some(AssessorRole.TEAM_LEAD, 5),
                        some(AssessorRole.MANAGEMENT, 2))))
                .as("without the team leaders seven are left")
                .containsExactly(AssessorRole.AGENT);
        assertThat(roles(together(some(AssessorRole.AGENT, 7), some(AssessorRole.TEAM_LEAD, 5))))
                .containsExactlyInAnyOrder(AssessorRole.AGENT, AssessorRole.TEAM_LEAD);
    }

    @Test
    void aRoleThatIsHiddenForBeingAlikeIsNotLeftByTheOthers() {
        assertThat(roles(together(
                        Collections.nCopies(5, sheet(AssessorRole.AGENT, 2, 4)), some(AssessorRole.TEAM_LEAD, 5))))
                .isEmpty();
    }

    /** Whatever the numbers of people in each role: subtracting any shown roles from all leaves nobody, or five. */
    @Test
    void noSubtractionLeavesFewWhateverTheNumbers() {
        for (int managers = 0; managers <= 9; managers++) {
            for (int leaders = 0; leaders <= 9; leaders++) {
                for (int agents = 0; agents <= 12; agents++) {
                    List<Sheet> sheets = together(
                            some(AssessorRole.MANAGEMENT, managers),
                            some(AssessorRole.TEAM_LEAD, leaders),
                            some(AssessorRole.AGENT, agents));
                    Map<AssessorRole, Integer> sizes = new EnumMap<>(AssessorRole.class);
                    sizes.put(AssessorRole.MANAGEMENT, managers);
                    sizes.put(AssessorRole.TEAM_LEAD, leaders);
                    sizes.put(AssessorRole.AGENT, agents);
                    int left = sheets.size()
                            - roles(sheets).stream().mapToInt(sizes::get).sum();
                    assertThat(left == 0 || left >= 5 || roles(sheets).isEmpty())
                            .as("%s: %s are left", sizes, left)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theMeansOfNowAndWantedAreOfTheSamePeople() {
        List<Sheet> sheets = new ArrayList<>(some(null, 5));
        sheets.add(new Sheet(
                null,
                null,
                Collections.nCopies(ValueFactor.allStatements(), 5),
                Collections.nCopies(ValueFactor.allStatements(), null),
                Collections.nCopies(5, null)));

        FactorScore score =
                Objects.requireNonNull(Judgement.of(sheets).factors().get(ValueFactor.METRICS));

        assertThat(score.now().n()).isEqualTo(5);
        assertThat(score.wanted().n()).isEqualTo(5);
        assertThat(score.gap().n()).isEqualTo(5);
    }

    @Test
    void commentsNeedThreeAndStandInAnOrderThatTellsNothing() {
        List<Sheet> two = new ArrayList<>(some(AssessorRole.AGENT, 5));
        two.add(sheet(null, AssessorRole.AGENT, 1, 5, "Zeker"));
        two.add(sheet(null, AssessorRole.AGENT, 1, 5, "Anders"));
        assertThat(Judgement.of(two).comments()).isEmpty();

        two.add(sheet(null, AssessorRole.EXTERNAL, 1, 5, "Misschien"));
        assertThat(Judgement.of(two).comments().get(ValueFactor.METRICS))
                .containsExactly("Anders", "Misschien", "Zeker");
    }

    @Test
    void whoReturnedIsComparedWhereFiveDidAndNobodyIsLeftAlone() {
        List<Sheet> before = known(0, 6, 0);
        assertThat(Returned.between(before, known(0, 6, 1))).hasSize(5);
        assertThat(Returned.between(known(0, 4, 0), known(0, 4, 1)))
                .as("four returned")
                .isEmpty();
        assertThat(Returned.between(before, known(0, 7, 1)))
                .as("one is new: what all say less what those who returned say")
                .isEmpty();
        assertThat(Returned.between(known(0, 8, 0), known(0, 6, 1)))
                .as("two stayed away")
                .isEmpty();
        assertThat(Returned.between(before, known(0, 11, 1))).hasSize(5);
    }

    @Test
    void theChangeOfThoseWhoReturnedIsTheirs() {
        Returned change = Objects.requireNonNull(
                Returned.between(known(0, 6, 0), known(0, 6, 1)).get("metrics"));

        assertThat(change.people()).isEqualTo(6);
        // three moved by one point of the answers and three by two
        assertThat(change.change()).isEqualTo(37.5);
        assertThat(change.certain()).isTrue();
    }

    /** People with these numbers; in the second round they answer higher, every other one by two. */
    private static List<Sheet> known(int first, int until, int round) {
        return IntStream.range(first, until)
                .mapToObj(i -> sheet(new UUID(0, i), null, 1 + i % 3 + round * (1 + i % 2), 3 + i % 2, null))
                .toList();
    }

    @Test
    void pictureAndFiguresDifferFromSixtyOnWhereHalfIsOffItsNorm() {
        Indicator bad = judged("bad");
        Indicator good = judged("good");
        assertThat(Indicator.differ(60.0, List.of(bad, good))).isTrue();
        assertThat(Indicator.differ(59.9, List.of(bad, good))).isFalse();
        assertThat(Indicator.differ(60.0, List.of(bad, good, good))).isFalse();
        assertThat(Indicator.differ(60.0, List.of(bad, Indicator.notMeasurable("mandate"))))
                .isTrue();
        assertThat(Indicator.differ(90.0, List.of(Indicator.share("answers", 0.1))))
                .isFalse();
        assertThat(Indicator.differ(null, List.of(bad))).isFalse();
    }

    private static Indicator judged(String band) {
        return new Indicator("csat", true, 0.5, null, null, null, band, null, null);
    }
}
