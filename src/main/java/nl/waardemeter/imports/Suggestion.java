package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waardemeter.kpi.Family;
import org.jspecify.annotations.Nullable;

/**
 * A mapping made up from the names of a foreign file's columns and from what stands in them, for a person to look over. It knows the
 * kinds of record by their fields only; what a call centre's file tells of customers' answers is a second kind.
 */
final class Suggestion {

    private static final String ANSWERS = Family.SURVEY.kind();
    private static final int ENOUGH_FIELDS = 3;
    private static final int TWO_REQUIRED = 8;

    private final Sample sample;
    private final List<RecordFields> kinds;
    private final ColumnWords words = ColumnWords.all();

    private Suggestion(Sample sample, List<RecordFields> kinds) {
        this.sample = sample;
        this.kinds = kinds;
    }

    /** The kinds that the columns speak of, with the field that each column probably is. */
    static Map<String, Map<String, FieldSource>> of(Sample sample, List<RecordFields> kinds) {
        return new Suggestion(sample, kinds).all();
    }

    /** One kind, whether the columns speak of it or not. */
    static Map<String, FieldSource> of(Sample sample, RecordFields kind, Map<String, Map<String, FieldSource>> others) {
        Suggestion suggestion = new Suggestion(sample, List.of(kind));
        Map<String, FieldSource> sources = suggestion.fields(kind);
        others.values().stream().findFirst().ifPresent(first -> suggestion.lend(kind, sources, first));
        return ordered(kind, sources);
    }

    /** How a field reads these columns, by their names and contents. */
    static FieldSource source(Sample sample, String kind, Field field, List<String> columns, @Nullable String time) {
        return new Suggestion(sample, List.of()).source(kind, field, columns, time);
    }

    private Map<String, Map<String, FieldSource>> all() {
        Map<String, FieldSource> best = Map.of();
        RecordFields main = null;
        for (RecordFields kind : kinds) {
            Map<String, FieldSource> sources = fields(kind);
            if (weight(kind, sources) > (main == null ? 0 : weight(main, best))) {
                best = sources;
                main = kind;
            }
        }
        Map<String, Map<String, FieldSource>> suggested = new LinkedHashMap<>();
        if (main == null || best.size() < ENOUGH_FIELDS && weight(main, best) < TWO_REQUIRED) {
            return suggested;
        }
        suggested.put(main.kind(), best);
        for (RecordFields kind : kinds) {
            if (kind.kind().equals(ANSWERS) && !main.kind().equals(ANSWERS)) {
                addAnswers(kind, best, suggested);
            }
        }
        return suggested;
    }

    /** Required fields tell most; a field that makes a row present (a score, staffed time) must be there. */
    private static int weight(RecordFields kind, Map<String, FieldSource> sources) {
        int weight = 0;
        boolean own = false;
        for (Field field : kind.fields()) {
            FieldSource source = sources.get(field.name());
            if (source != null && source.constant() == null) {
                weight += field.required() ? 4 : 1;
                own |= field.type() == FieldType.DURATION
                        || field.required()
                                && field.is(Field.Mark.KEY)
                                && field.type() == FieldType.TEXT
                                && !field.name().equals("agent");
            }
        }
        return own ? weight : 0;
    }

    private void addAnswers(
            RecordFields kind, Map<String, FieldSource> main, Map<String, Map<String, FieldSource>> suggested) {
        Map<String, FieldSource> sources = fields(kind);
        FieldSource score = sources.get("score");
        ColumnSample column =
                score == null ? null : sample.column(score.columns().get(0));
        if (column == null || column.medianNumber().isEmpty()) {
            return;
        }
        lend(kind, sources, main);
        sources.keySet().removeAll(List.of("agent", "team", "queue", "channel", "topic"));
        suggested.put(kind.kind(), ordered(kind, sources));
    }

    /** What the row is of lends its number and its moment to what else the row says. */
    private void lend(RecordFields kind, Map<String, FieldSource> sources, Map<String, FieldSource> main) {
        if (!kind.kind().equals(ANSWERS)) {
            return;
        }
        FieldSource contact = main.get("contact_id");
        FieldSource ticket = main.get("ticket_id");
        FieldSource number = contact != null ? contact : ticket;
        if (number == null) {
            return;
        }
        sources.putIfAbsent("response_id", number);
        sources.put(contact != null ? "contact_id" : "ticket_id", number);
        FieldSource solved = main.get("solved_at");
        FieldSource begun = main.getOrDefault("offered_at", main.get("created_at"));
        if (!sources.containsKey("responded_at") && begun != null) {
            sources.put("responded_at", moment(solved, begun));
        }
    }

    private static FieldSource moment(@Nullable FieldSource solved, FieldSource begun) {
        if (solved == null || solved.columns().isEmpty() || begun.columns().isEmpty()) {
            return begun;
        }
        List<String> columns = new ArrayList<>(solved.columns());
        columns.addAll(begun.columns());
        return FieldSource.inTurn(columns);
    }

    private Map<String, FieldSource> fields(RecordFields kind) {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        // Whoever has the better name gets the column
        record Match(Field field, ColumnSample column, int fit) {}
        List<Match> matches = new ArrayList<>();
        for (Field field : kind.fields()) {
            for (ColumnSample column : sample.columns()) {
                int fit = words.fit(kind.kind(), field, column.header());
                if (fit != ColumnWords.NONE && column.filled() > 0) {
                    matches.add(new Match(field, column, fit));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::fit));
        for (Match match : matches) {
            if (!sources.containsKey(match.field.name()) && taken.add(match.column.header())) {
                sources.put(match.field.name(), first(kind.kind(), match.field, match.column, taken));
            }
        }
        constants(kind, sources);
        return ordered(kind, sources);
    }

    private static Map<String, FieldSource> ordered(RecordFields kind, Map<String, FieldSource> sources) {
        Map<String, FieldSource> ordered = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            FieldSource source = sources.get(field.name());
            if (source != null) {
                ordered.put(field.name(), source);
            }
        }
        return ordered;
    }

    private FieldSource first(String kind, Field field, ColumnSample column, Set<String> taken) {
        String time = field.type() == FieldType.INSTANT ? timeBeside(column) : null;
        if (time != null) {
            taken.add(time);
        }
        return source(kind, field, List.of(column.header()), time);
    }

    /** A date without a time has it in a column of its own. */
    private @Nullable String timeBeside(ColumnSample date) {
        boolean alone = date.firstValues(3).stream().noneMatch(value -> value.contains(":"));
        if (!alone) {
            return null;
        }
        return sample.columns().stream()
                .filter(column -> List.of("time", "tijd", "start time", "starttijd", "begintijd", "tijdstip")
                        .contains(ColumnWords.plain(column.header())))
                .filter(column -> column.firstValues(3).stream().allMatch(value -> value.contains(":")))
                .map(ColumnSample::header)
                .findFirst()
                .orElse(null);
    }

    private void constants(RecordFields kind, Map<String, FieldSource> sources) {
        if (kind.kind().equals(ANSWERS) && sources.containsKey("score") && !sources.containsKey("question")) {
            String column = sources.get("score").columns().get(0);
            String question = QuestionGuess.question(column);
            sources.put("question", FieldSource.constant(question));
            ColumnSample scores = sample.column(column);
            String scale = scores == null ? null : QuestionGuess.scale(question, scores);
            if (scale != null) {
                sources.putIfAbsent("scale", FieldSource.constant(scale));
            }
        }
        // A file with waits and conversations and no word of a channel comes from a phone system
        if (kind.kind().equals(Family.CONTACT.kind())
                && !sources.containsKey("channel")
                && (sources.containsKey("talk_seconds") || sources.containsKey("wait_seconds"))) {
            sources.put("channel", FieldSource.constant("phone"));
        }
    }

    private FieldSource source(String kind, Field field, List<String> columns, @Nullable String time) {
        if (time != null && columns.size() == 1) {
            return FieldSource.dateWithTime(columns.get(0), time);
        }
        FieldSource plain = FieldSource.inTurn(columns);
        ColumnSample column = columns.isEmpty() ? null : sample.column(columns.get(0));
        if (column == null) {
            return plain;
        }
        return switch (field.type()) {
            case DURATION -> plain.withUnit(unit(column));
            case WORD, YES_NO, INTEGER -> plain.withValues(ValueGuess.of(kind, field, column));
            default -> plain;
        };
    }

    /** From the name, else by the size of the numbers: hardly any wait or conversation lasts hours, or less than a second. */
    private @Nullable DurationUnit unit(ColumnSample column) {
        DurationUnit named = words.unit(column.header());
        if (column.medianNumber().isEmpty()) {
            return null;
        }
        if (named != null) {
            return named == DurationUnit.S ? null : named;
        }
        double median = column.medianNumber().getAsDouble();
        return median > 20_000 ? DurationUnit.MS : median > 0 && median < 0.1 ? DurationUnit.DAY : null;
    }
}
