package nl.waardemeter.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTests {

    @Test
    void theKeysAreThoseOfTheApi() {
        assertThat(Arrays.stream(Kpi.values()).map(Kpi::key))
                .containsExactlyInAnyOrder(
                        "nps",
                        "csat",
                        "ces",
                        "first-contact-resolution",
                        "service-level",
                        "average-speed-of-answer",
                        "average-handle-time",
                        "occupancy",
                        "wrap-up-time",
                        "abandonment",
                        "first-response-time",
                        "resolution-time",
                        "reopen-rate",
                        "transfer-rate",
                        "tickets-per-customer",
                        "contact-volume",
                        "ticket-volume");
    }

    @ParameterizedTest
    @EnumSource(Kpi.class)
    void aKpiIsFoundByItsKeyAndStandsInItsGroup(Kpi kpi) {
        assertThat(Kpi.ofKey(kpi.key())).contains(kpi);
        assertThat(Kpi.of(kpi.group())).contains(kpi);
    }

    @Test
    void anUnknownKeyFindsNothing() {
        assertThat(Kpi.ofKey("SERVICE_LEVEL")).isEmpty();
        assertThat(Kpi.ofKey("")).isEmpty();
    }

    @Test
    void theCatalogueIsInTheOrderOfReading() {
        assertThat(Arrays.stream(Kpi.values()).map(Kpi::group)).isSorted();
        assertThat(Arrays.stream(KpiGroup.values()).flatMap(group -> Kpi.of(group).stream()))
                .containsExactly(Kpi.values());
    }

    @Test
    void queueAndHandlingAreMeasuredByPhoneUnlessAskedOtherwise() {
        assertThat(Arrays.stream(Kpi.values())
                        .filter(kpi -> kpi.defaultChannels().equals(Set.of(Channel.PHONE))))
                .containsExactlyInAnyOrder(
                        Kpi.SERVICE_LEVEL,
                        Kpi.AVERAGE_SPEED_OF_ANSWER,
                        Kpi.ABANDONMENT,
                        Kpi.AVERAGE_HANDLE_TIME,
                        Kpi.WRAP_UP_TIME);
    }

    @Test
    void onlyAnswersOfCustomersAreASample() {
        assertThat(Arrays.stream(Kpi.values()).filter(Kpi::fromSample))
                .containsExactlyInAnyOrderElementsOf(Kpi.ASKED)
                .allMatch(kpi -> kpi.family() == Family.SURVEY);
    }

    @Test
    void volumeAndTransfersAreCountedByLegInATeam() {
        assertThat(Arrays.stream(Kpi.values()).filter(Kpi::hasLegForm))
                .containsExactly(Kpi.TRANSFER_RATE, Kpi.CONTACT_VOLUME);
    }

    @Test
    void whatLateFactsMayChange() {
        assertThat(Arrays.stream(Kpi.values()).filter(Kpi::waitsForRepeats))
                .containsExactly(Kpi.FIRST_CONTACT_RESOLUTION);
        assertThat(Arrays.stream(Kpi.values()).filter(kpi -> kpi.provisionalDays() > 0))
                .containsExactly(Kpi.REOPEN_RATE);
        assertThat(Kpi.REOPEN_RATE.provisionalDays()).isEqualTo(14);
    }

    /** Numerator and denominator stay one cohort: they are counted on the same day of the same facts. */
    @ParameterizedTest
    @EnumSource(Kpi.class)
    void aFormulaCountsOneCohort(Kpi kpi) {
        assertThat(measures(kpi.form()).map(Measure::attribution).distinct())
                .as(kpi.key())
                .hasSize(1)
                .allMatch(attribution -> attribution.family() == kpi.family());
    }

    @Test
    void everyMeasureServesSomeFormula() {
        Set<Measure> used = EnumSet.noneOf(Measure.class);
        for (Kpi kpi : Kpi.values()) {
            Stream.of(kpi.spec(), legs(kpi)).forEach(spec -> {
                used.addAll(spec.eligible().measures());
                used.addAll(spec.complete().measures());
                used.addAll(spec.considered().measures());
                spec.needs().forEach(need -> used.addAll(List.of(need.all(), need.having())));
            });
            measures(kpi.form()).forEach(used::add);
            Spec.LegForm legs = kpi.spec().legForm();
            Spec.StandIn standIn = kpi.spec().standIn();
            if (legs != null) {
                measures(legs.form()).forEach(used::add);
            }
            if (standIn != null) {
                measures(standIn.form()).forEach(used::add);
            }
        }
        assertThat(used).containsExactlyInAnyOrder(Measure.values());
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void aMeasureLooksAtFieldsOfItsOwnFamilyOnly(Measure measure) {
        assertThat(Stream.concat(fields(measure.condition()), fields(measure.amount())))
                .allMatch(field -> field.family() == measure.family());
        assertThat(Measure.of(measure.family())).contains(measure);
        assertThat(measure.column()).matches("[a-z_]{1,63}");
    }

    @Test
    void wordsAreThoseOfFilesAndTheApi() {
        assertThat(Channel.ofWord(" E-mail ")).isEmpty();
        assertThat(Channel.ofWord(" Email ")).contains(Channel.EMAIL);
        assertThat(words(Arrays.stream(Channel.values()).map(Channel::word)))
                .isEqualTo("phone chat messaging email social video store task other");
        assertThat(words(Arrays.stream(Status.values()).map(Status::word)))
                .isEqualTo("not-measured suppressed provisional partly measured");
        assertThat(words(Arrays.stream(Direction.values()).map(Direction::word)))
                .isEqualTo("higher-is-better lower-is-better within-band none");
        assertThat(words(Arrays.stream(Reason.Code.values()).map(Reason.Code::word)))
                .isEqualTo("no-data missing-field dimension-not-available scale-not-confirmed short-abandons-unknown"
                        + " window-open rows-removed too-few-answers too-few-contacts");
        assertThat(words(Arrays.stream(Unit.values()).map(Unit::word)))
                .isEqualTo("share seconds score points count ratio share");
        assertThat(words(Arrays.stream(Family.values()).map(Family::kind)))
                .isEqualTo("contacts tickets survey-responses staffed-time");
    }

    @Test
    void nothingOfASuppressedNumberIsGivenAway() {
        Measurement measured = Evaluation.of(Kpi.CSAT, Row.totals(Row.answer(5).times(3)), WorkedExample.WHOLE);

        Measurement suppressed = measured.suppressed(Reason.Code.TOO_FEW_ANSWERS);

        assertThat(measured.hasValue()).isTrue();
        assertThat(suppressed)
                .isEqualTo(new Measurement(
                        Kpi.CSAT,
                        Status.SUPPRESSED,
                        null,
                        new Reason(Reason.Code.TOO_FEW_ANSWERS, null, "survey-responses"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(suppressed.hasValue()).isFalse();
    }

    private static Spec legs(Kpi kpi) {
        Spec.LegForm legs = kpi.spec().legForm();
        return legs == null ? kpi.spec() : legs.spec();
    }

    private static Stream<Measure> measures(Form form) {
        Stream<Linear> parts;
        if (form instanceof Form.Ratio ratio) {
            parts = Stream.of(ratio.numerator(), ratio.denominator());
        } else if (form instanceof Form.Mean mean) {
            parts = Stream.of(mean.sum(), mean.count());
        } else if (form instanceof Form.SampleMean mean) {
            parts = Stream.of(mean.sum(), mean.squares(), mean.count());
        } else if (form instanceof Form.NetShare net) {
            parts = Stream.of(net.inFavour(), net.against(), net.count());
        } else if (form instanceof Form.PerCustomer perCustomer) {
            parts = Stream.of(perCustomer.count());
        } else {
            parts = Stream.of(((Form.Count) form).count());
        }
        return parts.flatMap(linear -> linear.measures().stream());
    }

    private static Stream<Field> fields(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().flatMap(CatalogueTests::fields);
        }
        if (condition instanceof Condition.Not not) {
            return fields(not.condition());
        }
        if (condition instanceof Condition.Known known) {
            return Stream.of(known.field());
        }
        if (condition instanceof Condition.Is is) {
            return Stream.of(is.field());
        }
        if (condition instanceof Condition.Yes yes) {
            return Stream.of(yes.field());
        }
        if (condition instanceof Condition.Positive positive) {
            return Stream.of(positive.field());
        }
        return Stream.of(((Condition.Compared) condition).field());
    }

    private static Stream<Field> fields(Amount amount) {
        if (amount instanceof Amount.Sum sum) {
            return sum.fields().stream();
        }
        return amount instanceof Amount.Square square ? Stream.of(square.field()) : Stream.empty();
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }
}
