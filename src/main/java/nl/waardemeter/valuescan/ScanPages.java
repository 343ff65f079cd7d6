package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.dashboard.Reservations;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.valuescan.ScanPage.FactorView;
import nl.waardemeter.valuescan.ScanPage.IndicatorView;
import nl.waardemeter.valuescan.ScanPage.RoleFigure;
import nl.waardemeter.valuescan.ScanPage.RoleTable;
import nl.waardemeter.valuescan.ScanPage.Total;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the results of a wave into words. */
@Component
class ScanPages {

    private final Waves waves;
    private final Sheets sheets;
    private final EvidenceFigures figures;

    ScanPages(Waves waves, Sheets sheets, EvidenceFigures figures) {
        this.waves = waves;
        this.sheets = sheets;
        this.figures = figures;
    }

    ScanPage of(Wave wave, Settled settled, SignedIn who, Texts texts) {
        Judgement judgement = Judgement.of(sheets.of(wave.id()));
        Optional<Wave> earlier = before(wave);
        Judgement before =
                earlier.map(other -> Judgement.of(sheets.of(other.id()))).orElse(null);
        boolean ofOwnTeams = !who.scope().all();
        Map<String, List<Indicator>> evidence =
                ofOwnTeams ? figures.of(who.scope(), wave.lastDay()) : settled.evidence();
        ValuePosition position = Positions.of(wave, judgement, evidence, List.of());
        ValuePicture picture = ValuePicture.of(
                position, before == null ? null : Positions.of(earlier.orElseThrow(), before, Map.of(), List.of()));
        Words words = new Words(texts);
        List<FactorView> factors = Arrays.stream(ValueFactor.values())
                .map(factor -> words.factor(
                        factor,
                        picture.lines().get(factor.ordinal()),
                        judgement,
                        before,
                        settled.returned().get(factor.key()),
                        evidence.getOrDefault(factor.key(), List.of())))
                .toList();
        ReportingPeriod months = EvidenceFigures.months(wave.lastDay());
        return new ScanPage(
                wave.id(),
                wave.title(),
                wave.lastDay(),
                wave.wantedOn(),
                judgement.assessors(),
                settled.invited(),
                earlier.map(Wave::title).orElse(null),
                words.total(judgement),
                words.described(factors),
                factors,
                words.roles(judgement),
                ofOwnTeams,
                texts.formats().period(months.from(), months.lastDay()));
    }

    private Optional<Wave> before(Wave wave) {
        return waves.settled().stream()
                .dropWhile(other -> other.id() != wave.id())
                .skip(1)
                .findFirst();
    }

    /** In one language. */
    private record Words(Texts texts, KpiFormat format, Reservations reservations) {

        Words(Texts texts) {
            this(texts, new KpiFormat(texts.formats()), new Reservations(texts));
        }

        private String points(double value) {
            return texts.formats().decimal(value, 0);
        }

        private String signed(double value) {
            return texts.formats().decimalChange(value, 0);
        }

        @Nullable
        Total total(Judgement judgement) {
            Double now = judgement.now();
            Double wanted = judgement.wanted();
            return now == null || wanted == null ? null : new Total(points(now), points(wanted), signed(wanted - now));
        }

        FactorView factor(
                ValueFactor factor,
                ValuePicture.Line line,
                Judgement judgement,
                @Nullable Judgement before,
                @Nullable Returned returned,
                List<Indicator> evidence) {
            String key = factor.key();
            FactorScore score = judgement.factors().get(factor);
            FactorScore spread = score != null && Anonymity.mayShowSpread(score) ? score : null;
            FactorScore earlier = before == null ? null : before.factors().get(factor);
            List<IndicatorView> all = evidence.stream().map(this::indicator).toList();
            return new FactorView(
                    key,
                    texts.text("valuescan.factor." + key),
                    texts.text("valuescan.factor." + key + ".question"),
                    texts.text("valuescan.factor." + key + ".left"),
                    texts.text("valuescan.factor." + key + ".right"),
                    line,
                    score == null ? null : points(score.now().position()),
                    score == null ? null : points(score.wanted().position()),
                    score == null ? null : signed(score.gapInPoints()),
                    spread == null ? null : interval(spread),
                    spread == null
                            ? null
                            : texts.text(
                                    "valuescan.spread",
                                    points(spread.now().low()),
                                    points(spread.now().high())),
                    spread == null || spread.consensus(),
                    score == null ? 0 : score.assessors(),
                    earlier == null ? null : points(earlier.now().position()),
                    returned == null ? null : returned(returned),
                    score != null && Indicator.differ(score.now().position(), evidence),
                    all.stream().filter(one -> one.value() != null).toList(),
                    all.stream().filter(one -> one.value() == null).toList(),
                    judgement.comments().getOrDefault(factor, List.of()),
                    kpiToMove(evidence));
        }

        private @Nullable String interval(FactorScore score) {
            return score.interval() == null || score.gap().isAlike()
                    ? null
                    : texts.text(
                            "valuescan.interval",
                            signed(25 * score.interval().low()),
                            signed(25 * score.interval().high()));
        }

        private String returned(Returned returned) {
            return texts.text(
                    returned.certain() ? "valuescan.returned" : "valuescan.returned.uncertain",
                    signed(returned.change()),
                    texts.formats().count(returned.people()));
        }

        private static @Nullable String kpiToMove(List<Indicator> evidence) {
            return evidence.stream()
                    .filter(one -> one.kpi() && one.value() != null)
                    .min(Comparator.comparing(one -> !"bad".equals(one.band())))
                    .map(Indicator::key)
                    .orElse(null);
        }

        private IndicatorView indicator(Indicator one) {
            return one.kpi() ? ofKpi(one, Kpi.ofKey(one.key()).orElseThrow()) : other(one);
        }

        private IndicatorView ofKpi(Indicator one, Kpi kpi) {
            String name = texts.text("kpi." + one.key() + ".name");
            Double value = one.value();
            if (value == null) {
                return new IndicatorView(
                        one.key(),
                        name,
                        null,
                        null,
                        null,
                        null,
                        one.reason() == null
                                ? texts.text("kpi.status.not-measured")
                                : reservations.sentence(one.reason()));
            }
            Double change = one.change();
            String band = one.band();
            return new IndicatorView(
                    one.key(),
                    name,
                    format.value(kpi, value),
                    change == null
                            ? null
                            : Boolean.FALSE.equals(one.certain())
                                    ? texts.text("kpi.change.uncertain")
                                    : format.change(kpi, change, one.relative()),
                    band,
                    band == null ? null : bandWord(one, kpi, band),
                    null);
        }

        private String bandWord(Indicator one, Kpi kpi, String band) {
            String side = one.side() == null ? "" : "." + one.side();
            return texts.text(
                    "kpi.band." + band + side + (!side.isEmpty() && kpi == Kpi.OCCUPANCY ? ".occupancy" : ""));
        }

        private IndicatorView other(Indicator one) {
            String key = "valuescan.indicator." + one.key();
            Double value = one.value();
            return new IndicatorView(
                    null,
                    texts.text(key),
                    value == null ? null : texts.formats().share(value),
                    null,
                    null,
                    null,
                    value == null ? texts.text(key + ".why") : null);
        }

        List<RoleTable> roles(Judgement judgement) {
            List<RoleTable> tables = new ArrayList<>();
            for (AssessorRole role : AssessorRole.values()) {
                List<@Nullable RoleFigure> row = new ArrayList<>();
                for (ValueFactor factor : ValueFactor.values()) {
                    FactorScore score =
                            judgement.roles().getOrDefault(factor, Map.of()).get(role);
                    row.add(
                            score == null
                                    ? null
                                    : new RoleFigure(
                                            points(score.now().position()),
                                            points(score.wanted().position())));
                }
                if (row.stream().anyMatch(Objects::nonNull)) {
                    tables.add(new RoleTable(texts.text("valuescan.role." + role.key()), row));
                }
            }
            return tables;
        }

        String described(List<FactorView> factors) {
            return texts.text("valuescan.picture.described")
                    + " "
                    + factors.stream()
                            .map(factor -> factor.now() == null || factor.wanted() == null
                                    ? texts.text("valuescan.picture.hidden", factor.name())
                                    : texts.text(
                                            "valuescan.picture.line", factor.name(), factor.now(), factor.wanted()))
                            .collect(Collectors.joining(" "));
        }
    }
}
