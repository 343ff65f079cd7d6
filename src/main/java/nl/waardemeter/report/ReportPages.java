package nl.waardemeter.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.account.Role;
import nl.waardemeter.dashboard.LeadingKpis;
import nl.waardemeter.dashboard.Meanings;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.dashboard.Tile;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.dashboard.Tiles;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.KpiGroup;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.report.MonthlyReport.Stamp;
import nl.waardemeter.report.ReportPage.Against;
import nl.waardemeter.report.ReportPage.Change;
import nl.waardemeter.report.ReportPage.Comment;
import nl.waardemeter.report.ReportPage.Group;
import nl.waardemeter.report.ReportPage.Row;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Selection;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a report in words, for the page and for paper. */
@Component
class ReportPages {

    private final MessageSource messages;
    private final Meanings meanings;

    ReportPages(MessageSource messages, Meanings meanings) {
        this.messages = messages;
        this.meanings = meanings;
    }

    ReportPage page(MonthlyReport report, Locale locale) {
        return new Making(report, new ReportTexts(new Texts(messages, locale))).page();
    }

    /** Of one report in one language. */
    private final class Making {

        private final MonthlyReport report;
        private final ReportTexts words;
        private final Tiles tiles;
        private final ReportParts parts;
        private final ReportMonths months;
        private final ReportSpan span;
        private final ZoneId zone;

        Making(MonthlyReport report, ReportTexts words) {
            this.report = report;
            this.words = words;
            this.span = ReportSpan.ofWord(report.stamp().span()).orElseThrow();
            this.zone = report.whole().zone();
            Selection selection =
                    ReportFigures.selection(new ReportKey(span, report.stamp().team()));
            this.tiles = new Tiles(
                    report.whole(),
                    new ScorecardRequest(selection, null, Compare.PREVIOUS, EnumSet.allOf(Kpi.class)),
                    meanings,
                    words.texts());
            this.parts = new ReportParts(report, words, tiles);
            this.months = new ReportMonths(report, words, tiles);
        }

        ReportPage page() {
            Findings findings = new Findings(report, words);
            Set<Kpi> leading = leading();
            return new ReportPage(
                    words.locale().getLanguage(),
                    words.text("report.title." + span.kind(), words.span(span)),
                    report.stamp().teamName() == null
                            ? words.text("report.everybody")
                            : words.text("report.team", report.stamp().teamName()),
                    words.span(span),
                    stamp(),
                    report.stamp().unfinished()
                            ? words.text(
                                    "report.unfinished",
                                    words.date(report.stamp().dataThrough()))
                            : null,
                    findings.headline(),
                    leading.stream().map(this::row).toList(),
                    findings.well(),
                    findings.badly(),
                    findings.sure(),
                    against(),
                    groups(),
                    months.charts(leading),
                    months.table(leading),
                    report.teams() == null ? null : parts.parts(report.teams(), leading),
                    parts.parts(report.channels(), leading),
                    report.reasons().stream().map(parts::reason).toList(),
                    report.compliments().stream().map(parts::said).toList(),
                    report.misses().stream().map(parts::said).toList(),
                    report.value() == null ? null : parts.value(report.value()),
                    ReportCare.quality(report, words),
                    comments());
        }

        /** What a manager sees first of the dashboard. */
        private Set<Kpi> leading() {
            return LeadingKpis.of(
                    Role.MANAGER,
                    kpi -> !kpi.needsRows() && line(kpi).measurement().status() != Status.NOT_MEASURED);
        }

        private Line line(Kpi kpi) {
            return report.all().line(kpi);
        }

        private List<Fact> stamp() {
            Stamp stamp = report.stamp();
            List<Fact> facts = new ArrayList<>();
            facts.add(fact("report.stamp.days", words.texts().formats().period(stamp.from(), stamp.to())));
            facts.add(fact("report.stamp.through", words.date(stamp.dataThrough())));
            facts.add(fact(
                    "report.stamp.state",
                    stamp.edition() == null
                            ? words.text("report.state.draft")
                            : words.text("report.state.edition", stamp.edition())));
            String at = words.dateTime(stamp.madeAt(), zone);
            facts.add(fact(
                    stamp.edition() == null ? "report.stamp.made" : "report.stamp.issued",
                    stamp.madeBy() == null ? at : words.text("report.stamp.by", at, stamp.madeBy())));
            facts.add(fact(
                    "report.stamp.version",
                    words.text("report.stamp.versions", stamp.definitionVersion(), stamp.dataVersion())));
            return facts;
        }

        private Fact fact(String term, String text) {
            return new Fact(words.text(term), text);
        }

        private Against against() {
            return new Against(
                    before(report.whole(), span.before()),
                    before(report.lastYear(), new ReportSpan(span.first().minusYears(1), span.months())),
                    words.text(
                            "report.year-to-date",
                            String.valueOf(report.yearToDate().period().from().getYear())));
        }

        /** An unfinished month is held against as many days. */
        private String before(Scorecard compared, ReportSpan whole) {
            return compared.buckets().get(0).lines().stream()
                    .map(Line::comparison)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(found -> words.period(found.period()))
                    .orElseGet(() -> words.span(whole));
        }

        private List<Group> groups() {
            return Arrays.stream(KpiGroup.values())
                    .map(group -> new Group(
                            words.text("kpi.group." + group.name().toLowerCase(Locale.ROOT)),
                            Kpi.of(group).stream()
                                    .filter(kpi -> line(kpi).measurement().status() != Status.NOT_MEASURED)
                                    .map(this::row)
                                    .toList()))
                    .filter(group -> !group.rows().isEmpty())
                    .toList();
        }

        private Row row(Kpi kpi) {
            Line line = line(kpi);
            Tile tile = tiles.tile(line);
            return new Row(
                    kpi.key(),
                    tile.name(),
                    tile.norm(),
                    tile.value(),
                    tile.band(),
                    ReportParts.care(tile, line),
                    change(line),
                    change(report.lastYear().buckets().get(0).line(kpi)),
                    ReportRows.find(report.yearToDate().buckets().get(0), kpi)
                            .map(year ->
                                    words.format().value(kpi, year.measurement().value()))
                            .orElse(Formats.NOTHING));
        }

        private @Nullable Change change(Line line) {
            Compared compared = line.comparison();
            String change = words.change(line.kpi(), compared);
            return change == null || compared == null ? null : new Change(change, compared.certain());
        }

        private Map<String, Comment> comments() {
            return report.comments().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> comment(entry.getValue()), (a, b) -> a, HashMap::new));
        }

        private Comment comment(MonthlyReport.Comment said) {
            LocalDate on = said.on();
            return new Comment(said.text(), words.text("report.comment.by", said.by(), words.date(on)));
        }
    }
}
