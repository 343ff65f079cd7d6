package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Direction.HIGHER_IS_BETTER;
import static nl.waardemeter.kpi.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarksTests {

    @ParameterizedTest(name = "{0} of {1} by {2}")
    @CsvSource({
        "FIRST_CONTACT_RESOLUTION, GENERAL, , 0.75.., 0.65.., ZENDESK, PRESET",
        "FIRST_CONTACT_RESOLUTION, RETAIL, CHAT, 0.75.., 0.65.., ZENDESK, PRESET",
        "CSAT, GENERAL, , 0.8.., 0.7.., ZENDESK, PRESET",
        "CSAT, INTERNET_SERVICES, , 0.8.., 0.7.., ZENDESK, PRESET",
        "CSAT, RETAIL, PHONE, 0.88.., 0.83.., ZENDESK, PRESET",
        "CSAT, DEPARTMENT_STORES, , 0.88.., 0.83.., ZENDESK, PRESET",
        "CSAT, FINANCIAL_SERVICES, , 0.9.., 0.85.., ZENDESK, PRESET",
        "NPS, INTERNET_SERVICES, , 2.0.., -8.0.., ZENDESK, PRESET",
        "NPS, DEPARTMENT_STORES, , 58.0.., 48.0.., ZENDESK, PRESET",
        "SERVICE_LEVEL, GENERAL, PHONE, 0.8.., 0.7.., SPANGENBERG, PRESET",
        "AVERAGE_SPEED_OF_ANSWER, GENERAL, PHONE, ..30.0, ..60.0, SPANGENBERG, PRESET",
        "ABANDONMENT, GENERAL, PHONE, ..0.05, ..0.1, PRESET, PRESET",
        "AVERAGE_HANDLE_TIME, GENERAL, PHONE, 300.0..420.0, 240.0..540.0, SPANGENBERG, PRESET",
        "WRAP_UP_TIME, GENERAL, PHONE, ..360.0, ..600.0, ZENDESK, ZENDESK",
        "WRAP_UP_TIME, GENERAL, , ..360.0, ..600.0, ZENDESK, ZENDESK",
        "OCCUPANCY, GENERAL, , 0.75..0.85, 0.7..0.9, ZENDESK, PRESET",
        "FIRST_RESPONSE_TIME, GENERAL, SOCIAL, ..3600.0, ..7200.0, SHOPPING_TOMORROW, PRESET"
    })
    void aNormHoldsWhereItsSourceSaysSo(
            Kpi kpi,
            Sector sector,
            @Nullable Channel channel,
            String good,
            String warn,
            NormSource source,
            NormSource warnSource) {
        Norm norm = Benchmarks.of(kpi, sector, channel, null).orElseThrow();

        assertThat(norm.kpi()).isEqualTo(kpi);
        assertThat(norm.good()).hasToString(good);
        assertThat(norm.warn()).hasToString(warn);
        assertThat(norm.source()).isEqualTo(source);
        assertThat(norm.warnSource()).isEqualTo(warnSource);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kpi.class,
            names = {"SERVICE_LEVEL", "AVERAGE_SPEED_OF_ANSWER", "ABANDONMENT", "AVERAGE_HANDLE_TIME"})
    void callsHaveANormThatOtherChannelsAndMixturesDoNot(Kpi kpi) {
        for (Channel channel : Channel.values()) {
            assertThat(Benchmarks.of(kpi, Sector.GENERAL, channel, null).isPresent())
                    .as(channel.word())
                    .isEqualTo(channel == Channel.PHONE);
        }
        assertThat(Benchmarks.of(kpi, Sector.GENERAL, null, null)).isEmpty();
    }

    @Test
    void aFirstResponseHasANormOnSocialMediaOnly() {
        assertThat(Arrays.stream(Channel.values())
                        .filter(channel -> Benchmarks.of(Kpi.FIRST_RESPONSE_TIME, Sector.GENERAL, channel, null)
                                .isPresent()))
                .containsExactly(Channel.SOCIAL);
        assertThat(Benchmarks.of(Kpi.FIRST_RESPONSE_TIME, Sector.GENERAL, null, null))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kpi.class,
            names = {
                "RESOLUTION_TIME",
                "REOPEN_RATE",
                "TRANSFER_RATE",
                "TICKETS_PER_CUSTOMER",
                "CONTACT_VOLUME",
                "TICKET_VOLUME"
            })
    void whatHasNoIdealValueHasNoNorm(Kpi kpi) {
        for (Sector sector : Sector.values()) {
            for (Channel channel : Channel.values()) {
                assertThat(Benchmarks.of(kpi, sector, channel, null)).isEmpty();
            }
        }
    }

    @Test
    void npsIsKnownOfTwoSectors() {
        assertThat(Arrays.stream(Sector.values())
                        .filter(sector ->
                                Benchmarks.of(Kpi.NPS, sector, null, null).isPresent()))
                .containsExactly(Sector.INTERNET_SERVICES, Sector.DEPARTMENT_STORES);
    }

    @Test
    void customerEffortHasANormForItsScaleAndDirection() {
        Norm effort = ces(1, 5, LOWER_IS_BETTER);
        Norm ease = ces(1, 7, HIGHER_IS_BETTER);

        assertThat(effort)
                .isEqualTo(new Norm(
                        Kpi.CES,
                        new Norm.Range(null, 2.0),
                        new Norm.Range(null, 3.0),
                        NormSource.PRESET,
                        NormSource.PRESET));
        assertThat(ease)
                .isEqualTo(new Norm(
                        Kpi.CES,
                        new Norm.Range(5.5, null),
                        new Norm.Range(4.5, null),
                        NormSource.PRESET,
                        NormSource.PRESET));
        assertThat(ces(1, 5, HIGHER_IS_BETTER)).isNull();
        assertThat(ces(1, 7, LOWER_IS_BETTER)).isNull();
        assertThat(ces(0, 10, HIGHER_IS_BETTER)).isNull();
        assertThat(Benchmarks.of(Kpi.CES, Sector.GENERAL, null, null)).isEmpty();
    }

    /** A norm points the same way as its KPI. */
    @ParameterizedTest
    @EnumSource(Kpi.class)
    void aNormPointsTheWayOfItsKpi(Kpi kpi) {
        for (Sector sector : Sector.values()) {
            for (Channel channel : Channel.values()) {
                Benchmarks.of(kpi, sector, channel, null).ifPresent(norm -> {
                    assertThat(norm.good().min() != null).isEqualTo(kpi.direction() != LOWER_IS_BETTER);
                    assertThat(norm.good().max() != null).isEqualTo(kpi.direction() != HIGHER_IS_BETTER);
                });
            }
        }
    }

    @Test
    void aSourceHasATextAYearAndIsOursOrNot() {
        assertThat(Arrays.stream(NormSource.values()).map(NormSource::textKey))
                .containsExactly(
                        "kpi.source.zendesk",
                        "kpi.source.spangenberg",
                        "kpi.source.shopping-tomorrow",
                        "kpi.source.preset",
                        "kpi.source.own");
        assertThat(NormSource.ZENDESK.year()).isEqualTo(OptionalInt.of(2022));
        assertThat(NormSource.SHOPPING_TOMORROW.year()).isEqualTo(OptionalInt.of(2015));
        assertThat(NormSource.SPANGENBERG.year()).isEmpty();
        assertThat(Arrays.stream(NormSource.values()).filter(NormSource::isPreset))
                .containsExactly(NormSource.PRESET);
    }

    @Test
    void aSectorIsFoundByItsWord() {
        assertThat(Arrays.stream(Sector.values()).map(Sector::word))
                .containsExactly("general", "retail", "financial-services", "internet-services", "department-stores");
        assertThat(Arrays.stream(Sector.values()).map(Sector::word).map(Sector::of))
                .containsExactly(Sector.values());
        assertThat(Sector.ofWord("banks")).isEmpty();
        assertThatThrownBy(() -> Sector.of("banks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No sector is called 'banks', only general, retail, financial-services, internet-services,"
                        + " department-stores");
    }

    @Test
    void aNormThatIsGoodOutsideOfNearIsRefused() {
        assertThatThrownBy(() -> Norm.atLeast(Kpi.CSAT, 0.7, 0.8, NormSource.PRESET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The norm of csat is good in 0.7.. outside of 0.8..");
        assertThatThrownBy(() -> Norm.atMost(Kpi.ABANDONMENT, 0.1, 0.05, NormSource.PRESET))
                .hasMessage("The norm of abandonment is good in ..0.1 outside of ..0.05");
        assertThatThrownBy(() -> new Norm.Range(null, null)).hasMessage("No range from null to null");
        assertThatThrownBy(() -> new Norm.Range(2.0, 1.0)).hasMessage("No range from 2.0 to 1.0");
    }

    private static @Nullable Norm ces(double min, double max, Direction direction) {
        return Benchmarks.of(Kpi.CES, Sector.GENERAL, null, new QuestionScale(min, max, direction))
                .orElse(null);
    }
}
