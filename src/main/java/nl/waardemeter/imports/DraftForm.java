package nl.waardemeter.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The page of a draft as a form. Of a field {@code contacts.offered_at} that parameter itself names its columns in turn, as
 * {@code column:Date}, or says {@code constant}; {@code contacts.offered_at.time}, {@code .constant}, {@code .form}, {@code .unit},
 * {@code .duration}, {@code .decimal} and {@code .otherwise} say the rest, {@code .word} and {@code .means} go together in pairs.
 */
final class DraftForm {

    static final String COLUMN = "column:";
    static final String CONSTANT = "constant";

    /** The choice to take a word for a missing value. */
    static final String NOTHING = "-";

    private final MultiValueMap<String, String> filledIn;
    private final Mapping before;
    private final Sample sample;
    private final Set<String> withoutConstant = new HashSet<>();

    DraftForm(MultiValueMap<String, String> filledIn, Mapping before, Sample sample) {
        this.filledIn = filledIn;
        this.before = before;
        this.sample = sample;
    }

    /** The fields for which a constant was chosen, and none filled in yet. */
    Set<String> withoutConstant() {
        return withoutConstant;
    }

    /**
     * The mapping that the form says, still unfinished.
     *
     * @throws RefusedException that names what cannot be
     */
    Mapping mapping(List<RecordFields> kinds) {
        Map<String, Map<String, FieldSource>> chosen = new LinkedHashMap<>();
        List<String> wanted = filledIn.getOrDefault("kinds", List.of());
        for (RecordFields kind : inOrder(kinds)) {
            if (wanted.contains(kind.kind())) {
                boolean isNew = !before.kinds().containsKey(kind.kind());
                chosen.put(kind.kind(), isNew ? Suggestion.of(sample, kind, before.kinds()) : fields(kind));
            }
        }
        ReadingOptions options = ReadingOptions.of(one("zone"), one("dateOrder"), one("decimal"), one("duration"));
        String source = one("source").strip();
        Mapping read = new Mapping(
                List.of(),
                null,
                delimiter(),
                one("encoding").isEmpty() ? null : Charset.forName(encoding()),
                options.decimal(),
                source.isEmpty() ? null : Imports.sourceName(source),
                options.zone(),
                Arrays.stream(one("missing").split("[,\\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                options.dateOrder(),
                options.duration(),
                chosen);
        // One place of truth: what the API would refuse is refused here, in the same words
        return MappingJson.unfinished(MappingWriter.write(read), kinds);
    }

    /** A kind that was there stays where it was: the first one is what a row is of. */
    private List<RecordFields> inOrder(List<RecordFields> kinds) {
        List<String> names = new ArrayList<>(before.kinds().keySet());
        return kinds.stream()
                .sorted(Comparator.comparingInt(kind -> {
                    int place = names.indexOf(kind.kind());
                    return place < 0 ? names.size() + kinds.indexOf(kind) : place;
                }))
                .toList();
    }

    private char delimiter() {
        String delimiter = one("delimiter");
        return switch (delimiter) {
            case "tab" -> '\t';
            case ";", ",", "|" -> delimiter.charAt(0);
            default -> '\0';
        };
    }

    private String encoding() {
        return List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE").stream()
                .filter(one("encoding")::equals)
                .findFirst()
                .orElse("UTF-8");
    }

    private Map<String, FieldSource> fields(RecordFields kind) {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            String name = kind.kind() + "." + field.name();
            FieldSource source = source(kind.kind(), field, name);
            if (source != null) {
                sources.put(field.name(), source);
            }
        }
        return sources;
    }

    private @Nullable FieldSource source(String kind, Field field, String name) {
        List<String> chosen = filledIn.getOrDefault(name, List.of()).stream()
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        FieldSource was = before.kinds().getOrDefault(kind, Map.of()).get(field.name());
        if (chosen.contains(CONSTANT)) {
            return constant(field, name);
        }
        List<String> columns = chosen.stream()
                .filter(one -> one.startsWith(COLUMN))
                .map(one -> one.substring(COLUMN.length()))
                .filter(column -> sample.look().column(column) >= 0)
                .toList();
        if (columns.isEmpty()) {
            return null;
        }
        String time =
                one(name + ".time").startsWith(COLUMN) ? one(name + ".time").substring(COLUMN.length()) : null;
        FieldSource columnsOnly = time != null && columns.size() == 1
                ? FieldSource.dateWithTime(columns.get(0), time)
                : FieldSource.inTurn(columns);
        boolean same = was != null && was.allColumns().equals(columnsOnly.allColumns());
        return same && was != null ? refined(was, field, name) : Suggestion.source(sample, kind, field, columns, time);
    }

    private @Nullable FieldSource constant(Field field, String name) {
        String value = one(name + ".constant").strip();
        Words words = field.words();
        if (value.isEmpty() && words != null) {
            value = words.word(0);
        }
        if (value.isEmpty() && field.type() == FieldType.YES_NO) {
            value = "yes";
        }
        if (value.isEmpty()) {
            withoutConstant.add(name);
            return null;
        }
        return FieldSource.constant(value);
    }

    /** The same columns as before: how they are read is what the form says of it. */
    private FieldSource refined(FieldSource was, Field field, String name) {
        boolean moment = field.type() == FieldType.INSTANT || field.type() == FieldType.DATE;
        boolean duration = field.type() == FieldType.DURATION;
        String form = filledIn.getFirst(name + ".form");
        String unit = filledIn.getFirst(name + ".unit");
        String length = filledIn.getFirst(name + ".duration");
        String decimal = filledIn.getFirst(name + ".decimal");
        String otherwise = filledIn.getFirst(name + ".otherwise");
        return new FieldSource(
                null,
                was.columns(),
                was.date(),
                was.time(),
                form == null || !moment ? was.form() : form.isBlank() ? null : form.strip(),
                length == null || !duration ? was.duration() : DurationForm.of(length),
                unit == null || !duration ? was.unit() : DurationUnit.of(unit),
                decimal == null ? was.decimal() : decimal.isEmpty() ? '\0' : decimal.charAt(0),
                filledIn.containsKey(name + ".word") ? values(field, name) : was.values(),
                otherwise == null ? was.otherwise() : Otherwise.of(otherwise));
    }

    private Map<String, String> values(Field field, String name) {
        List<String> words = filledIn.getOrDefault(name + ".word", List.of());
        List<String> means = filledIn.getOrDefault(name + ".means", List.of());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(words.size(), means.size()); i++) {
            String meaning = means.get(i).strip();
            if (meaning.equals(NOTHING)) {
                values.put(words.get(i), "");
            } else if (!meaning.isEmpty() && !meaning.equals(ValueGuess.own(field, words.get(i)))) {
                values.put(words.get(i), meaning);
            }
        }
        return values;
    }

    private String one(String name) {
        String value = filledIn.getFirst(name);
        return value == null ? "" : value;
    }
}
