package nl.waardemeter.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.Meanings;
import nl.waardemeter.dashboard.ReasonFigures;
import nl.waardemeter.dashboard.ReasonQuestion;
import nl.waardemeter.dashboard.Reasons;
import nl.waardemeter.imports.ImportTrace;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Topics.Topic;
import nl.waardemeter.report.MonthlyReport.Behind;
import nl.waardemeter.report.MonthlyReport.Comment;
import nl.waardemeter.report.MonthlyReport.Quality;
import nl.waardemeter.report.MonthlyReport.Reason;
import nl.waardemeter.report.MonthlyReport.Rejected;
import nl.waardemeter.report.MonthlyReport.Said;
import nl.waardemeter.report.MonthlyReport.Stamp;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.DataThrough;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Selection;
import nl.waardemeter.scorecard.Voices;
import nl.waardemeter.survey.Redaction;
import nl.waardemeter.valuescan.ValuePosition;
import nl.waardemeter.valuescan.ValuePositions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a report of what is known now, from one state of the data. */
@Component
class ReportDrafts {

    private static final int REASONS = 10;
    private static final int VOICES = 4;
    private static final int LONGEST_VOICE = 600;

    private final ReportFigures figures;
    private final ReasonFigures reasons;
    private final Voices voices;
    private final ValuePositions positions;
    private final DataThrough dataThrough;
    private final ImportTrace imports;
    private final Names names;
    private final Meanings meanings;
    private final ReportNotes notes;
    private final Clock clock;

    ReportDrafts(
            ReportFigures figures,
            ReasonFigures reasons,
            Voices voices,
            ValuePositions positions,
            DataThrough dataThrough,
            ImportTrace imports,
            Names names,
            Meanings meanings,
            ReportNotes notes,
            Clock clock) {
        this.figures = figures;
        this.reasons = reasons;
        this.voices = voices;
        this.positions = positions;
        this.dataThrough = dataThrough;
        this.imports = imports;
        this.names = names;
        this.meanings = meanings;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * The draft; empty as long as there is no data up to the first of its days, and of days before there was any.
     *
     * @param by who asks; null where it is simply time
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<MonthlyReport> of(ReportKey key, @Nullable String by) {
        // before the first look at the data: what comes in from now on is not in the figures
        Instant at = clock.instant();
        ReportingPeriod period = key.span().period();
        LocalDate through = dataThrough.lastDay().orElse(null);
        LocalDate first = dataThrough.firstDay().orElse(null);
        if (through == null || first == null || through.isBefore(period.from()) || first.isAfter(period.lastDay())) {
            return Optional.empty();
        }
        ReportFigures.Found found = figures.of(key, through);
        Selection selection = ReportFigures.selection(key);
        ZoneId zone = found.whole().zone();
        ReportNotes.Notes noted = notes.of(key);
        return Optional.of(new MonthlyReport(
                stamp(key, found.whole(), through, at, by),
                found.whole(),
                found.lastYear(),
                found.yearToDate(),
                found.months(),
                found.teams(),
                found.channels(),
                reasons(selection, through),
                said(voices.compliments(selection, most(noted)), noted, found.whole()),
                said(voices.misses(selection, most(noted)), noted, found.whole()),
                value(key, period, through),
                quality(period),
                meanings.limits(),
                comments(noted.comments(), zone)));
    }

    private Stamp stamp(ReportKey key, Scorecard whole, LocalDate through, Instant at, @Nullable String by) {
        return new Stamp(
                key.span().word(),
                whole.period().from(),
                whole.period().lastDay(),
                key.team(),
                key.team() == null ? null : names.byId(Dimension.TEAM).get(key.team()),
                through,
                whole.dataVersion(),
                whole.definitionVersion(),
                at,
                by,
                null);
    }

    private List<Reason> reasons(Selection selection, LocalDate through) {
        ReasonQuestion question =
                ReasonQuestion.of(new ScorecardRequest(selection, null, Compare.PREVIOUS, EnumSet.allOf(Kpi.class)));
        return reasons.of(question, through).stream()
                .flatMap(all -> {
                    double whole = Objects.requireNonNullElse(all.all().contacts(), 0.0);
                    return whole == 0 ? Stream.of() : all.leaves().stream().flatMap(leaf -> reason(leaf, whole));
                })
                .sorted(Comparator.comparing(Reason::contacts).reversed().thenComparing(Reason::key))
                .limit(REASONS)
                .toList();
    }

    private static Stream<Reason> reason(Reasons.Reason leaf, double whole) {
        Double contacts = leaf.contacts();
        if (contacts == null || contacts == 0) {
            return Stream.of();
        }
        Topic topic = leaf.topic() == null || leaf.topic().id() == 0 ? null : leaf.topic();
        return Stream.of(new Reason(
                leaf.key(),
                topic == null ? null : topic.name(),
                topic == null ? null : topic.owner(),
                leaf.what() == null ? null : leaf.what().word(),
                contacts,
                contacts / whole,
                leaf.change(),
                leaf.handle(),
                leaf.solved(),
                leaf.satisfied(),
                leaf.hours()));
    }

    private static int most(ReportNotes.Notes noted) {
        return VOICES + noted.leftOut().size();
    }

    /** The words go with the figure: where it is not told because few answered, the words would tell it. */
    private List<Said> said(List<Voices.Voice> heard, ReportNotes.Notes noted, Scorecard whole) {
        Redaction redaction = new Redaction(
                names.all(Dimension.AGENT).stream().map(Names.Name::name).toList());
        return heard.stream()
                .filter(voice -> whole.buckets().get(0).lines().stream()
                        .noneMatch(line -> line.kpi().key().equals(voice.question())
                                && line.measurement().status() == Status.SUPPRESSED))
                .filter(voice -> !noted.leftOut().contains(new ReportNotes.Answer(voice.source(), voice.response())))
                .limit(VOICES)
                .map(voice -> new Said(
                        voice.source(),
                        voice.response(),
                        LocalDate.ofInstant(voice.respondedAt(), whole.zone()),
                        voice.question(),
                        voice.score(),
                        voice.scaleMax(),
                        shortened(redaction.of(voice.comment().strip())),
                        voice.channel(),
                        voice.team(),
                        voice.topic()))
                .toList();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_VOICE
                ? words
                : words.substring(0, LONGEST_VOICE - 1).stripTrailing() + "…";
    }

    /** What people think of the whole department is not said of one team. */
    private @Nullable ValuePosition value(ReportKey key, ReportingPeriod period, LocalDate through) {
        LocalDate last = through.isBefore(period.lastDay()) ? through : period.lastDay();
        return key.team() == null ? positions.asOf(last).orElse(null) : null;
    }

    private Quality quality(ReportingPeriod period) {
        return new Quality(
                dataThrough.behind().stream()
                        .filter(delivery -> delivery.lastDay().isBefore(period.lastDay()))
                        .map(delivery -> new Behind(delivery.source(), delivery.kind(), delivery.lastDay()))
                        .toList(),
                imports.rejected(period).stream()
                        .map(one -> new Rejected(one.kind(), one.rejected(), one.read()))
                        .toList());
    }

    private static Map<String, Comment> comments(List<ReportNotes.Written> written, ZoneId zone) {
        return written.stream()
                .collect(java.util.stream.Collectors.toMap(
                        ReportNotes.Written::section,
                        one -> new Comment(one.text(), one.by(), LocalDate.ofInstant(one.writtenAt(), zone))));
    }
}
