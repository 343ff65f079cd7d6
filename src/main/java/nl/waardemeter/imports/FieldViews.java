package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Makes the form's part of each field. */
final class FieldViews {

    private static final int MOST_WORDS = ColumnSample.MOST_VALUES;

    private final Samples.Looked looked;
    private final ValueText values;
    private final MessageSource messages;
    private final Locale locale;
    private final Set<String> withoutConstant;

    FieldViews(
            Samples.Looked looked,
            ValueText values,
            MessageSource messages,
            Locale locale,
            Set<String> withoutConstant) {
        this.looked = looked;
        this.values = values;
        this.messages = messages;
        this.locale = locale;
        this.withoutConstant = withoutConstant;
    }

    FieldView of(String kind, Field field, String meaning) {
        FieldSource source =
                looked.mapping().kinds().getOrDefault(kind, Map.of()).get(field.name());
        String name = kind + "." + field.name();
        FieldSample sample = looked.sample().field(kind, field.name());
        List<String> columns = source == null ? List.of() : source.columns();
        if (source != null && source.date() != null) {
            columns = List.of(source.date());
        }
        boolean constant = source != null && source.constant() != null || withoutConstant.contains(name);
        return new FieldView(
                name,
                field.name(),
                meaning,
                type(field),
                field.required(),
                constant,
                source == null ? "" : orEmpty(source.constant()),
                columns,
                source == null ? "" : orEmpty(source.time()),
                source == null ? "" : orEmpty(source.form()),
                source == null ? List.of() : forms(source, sample),
                source == null || source.unit() == null ? "" : source.unit().code(),
                source == null || source.duration() == null
                        ? ""
                        : source.duration().code(),
                source == null || source.decimal() == 0 ? "" : String.valueOf(source.decimal()),
                source == null || source.otherwise() == null
                        ? ""
                        : source.otherwise().code(),
                choices(field),
                source == null ? List.of() : words(field, source),
                sample == null ? List.of() : examples(sample),
                sample == null ? 0 : sample.present(),
                sample == null ? 0 : sample.missing(),
                sample == null ? 0 : sample.rejected());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case INSTANT -> "moment";
            case DATE -> "day";
            case DURATION -> "duration";
            case INTEGER, DECIMAL -> "number";
            case WORD -> "word";
            case YES_NO -> "yes-no";
            case TEXT -> "text";
        };
    }

    private static List<String> choices(Field field) {
        Words words = field.words();
        return words != null ? words.all() : field.type() == FieldType.YES_NO ? List.of("yes", "no") : List.of();
    }

    /** The orders and codes, what the column looks like, and what is chosen. */
    private static List<String> forms(FieldSource source, @Nullable FieldSample sample) {
        Set<String> forms =
                new LinkedHashSet<>(List.of("dmy", "mdy", "ymd", "epoch-s", "epoch-ms", "excel", "excel-1904"));
        if (source.form() != null) {
            forms.add(source.form());
        }
        if (sample != null && !sample.examples().isEmpty()) {
            String value = sample.examples().get(0).inFile();
            for (DateOrder order : List.of(DateOrder.DMY, DateOrder.MDY)) {
                String shape = DateShape.of(value, order);
                if (DateForms.isForm(shape)) {
                    forms.add(shape);
                }
            }
        }
        return List.copyOf(forms);
    }

    /** The words that occur, where there are few enough to choose for each, and those the mapping knows beside them. */
    private List<FieldView.Word> words(Field field, FieldSource source) {
        Map<String, Long> counts = new LinkedHashMap<>();
        boolean many = false;
        for (String column : source.columns()) {
            ColumnSample sample = looked.sample().column(column);
            if (sample != null) {
                sample.values().forEach((word, count) -> counts.merge(word, count, Long::sum));
                many |= sample.many();
            }
        }
        boolean translated = field.type().isClosed()
                || !source.values().isEmpty()
                || field.type() == FieldType.INTEGER
                        && counts.keySet().stream().anyMatch(word -> ValueGuess.own(field, word) == null);
        if (!translated || source.date() != null) {
            return List.of();
        }
        if (many) {
            counts.clear();
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        source.values().forEach((word, meaning) -> {
            meanings.put(Cells.key(word), meaning.isEmpty() ? DraftForm.NOTHING : meaning);
            if (counts.keySet().stream().noneMatch(known -> Cells.key(known).equals(Cells.key(word)))) {
                counts.put(word, 0L);
            }
        });
        Set<String> missing = Set.copyOf(looked.mapping().missing());
        List<FieldView.Word> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (words.size() < MOST_WORDS && !missing.contains(word)) {
                String own = ValueGuess.own(field, word);
                String means = meanings.getOrDefault(Cells.key(word), own == null ? "" : own);
                words.add(new FieldView.Word(word, count, means, means.isEmpty(), own != null));
            }
        });
        return words;
    }

    private List<FieldView.Example> examples(FieldSample sample) {
        List<FieldView.Example> examples = new ArrayList<>();
        for (FieldSample.Example example : sample.examples()) {
            if (example.read() != null) {
                examples.add(
                        new FieldView.Example(Cells.shortened(example.inFile()), values.of(example.read()), false));
            } else if (example.fault() != null) {
                Rejection fault = example.fault();
                examples.add(new FieldView.Example(
                        Cells.shortened(example.inFile()),
                        messages.getMessage(fault.reason(), fault.messageArguments(), locale),
                        true));
            }
        }
        return examples;
    }
}
