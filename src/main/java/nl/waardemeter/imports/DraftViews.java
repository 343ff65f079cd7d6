package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Sources;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of a draft from what its first rows showed. */
@Component
class DraftViews {

    private final FileFormat format;
    private final Drafts drafts;
    private final ImportView.Views imports;
    private final Organisation organisation;
    private final MessageSource messages;
    private final List<RecordFields> kinds;

    DraftViews(
            FileFormat format,
            Drafts drafts,
            ImportView.Views imports,
            Organisation organisation,
            MessageSource messages,
            List<RecordKind> kinds) {
        this.format = format;
        this.drafts = drafts;
        this.imports = imports;
        this.organisation = organisation;
        this.messages = messages;
        this.kinds = kinds.stream().map(RecordKind::fields).toList();
    }

    /** @param withoutConstant fields of which the form says that a constant will be filled in */
    DraftView of(Draft draft, Samples.Looked looked, Set<String> withoutConstant, Locale locale) {
        ValueText values = new ValueText(messages, locale, organisation.zone());
        FieldViews fields = new FieldViews(looked, values, messages, locale, withoutConstant);
        Map<String, List<FileFormat.Column>> meanings = new LinkedHashMap<>();
        format.kinds(locale).forEach(kind -> meanings.put(kind.kind(), kind.columns()));
        List<DraftView.Kind> shown = new ArrayList<>();
        for (RecordFields kind : chosenFirst(looked.mapping())) {
            shown.add(kind(kind, looked, fields, meanings.getOrDefault(kind.kind(), List.of()), values, locale));
        }
        return new DraftView(
                draft.id(),
                draft.fileName(),
                draft.fileSize(),
                draft.receivedAt(),
                beginning(draft, looked),
                draft.mappingName(),
                text(looked, locale),
                looked.sample().rows(),
                looked.whole(),
                // Words are asked beside their field, with all that occur
                imports.asked(
                        looked.result().questions().stream()
                                .filter(question -> question.aspect() != Aspect.WORDS)
                                .toList(),
                        locale),
                lacking(looked, shown, locale),
                shown,
                new CoverageView(looked, messages, locale).columns(),
                MeasurableKpis.of(looked.sample().facts(), messages, locale),
                drafts.waiting().stream()
                        .map(other -> new DraftView.Others(other.id(), other.fileName(), other.id() == draft.id()))
                        .toList());
    }

    private List<RecordFields> chosenFirst(Mapping mapping) {
        List<String> names = new ArrayList<>(mapping.kinds().keySet());
        return kinds.stream()
                .sorted(Comparator.comparingInt(
                        kind -> names.contains(kind.kind()) ? names.indexOf(kind.kind()) : names.size()))
                .toList();
    }

    private static String beginning(Draft draft, Samples.Looked looked) {
        if (draft.mappingName() != null) {
            return "kept";
        }
        if (looked.mapping().kinds().isEmpty()) {
            return "none";
        }
        boolean own = looked.mapping().kinds().values().stream()
                .allMatch(sources -> sources.entrySet().stream()
                        .allMatch(entry -> entry.getValue().takes(entry.getKey())));
        return own ? "own" : "suggested";
    }

    private DraftView.Kind kind(
            RecordFields kind,
            Samples.Looked looked,
            FieldViews fields,
            List<FileFormat.Column> meanings,
            ValueText values,
            Locale locale) {
        boolean chosen = looked.mapping().kinds().containsKey(kind.kind());
        List<FieldView> first = new ArrayList<>();
        List<FieldView> more = new ArrayList<>();
        for (int i = 0; chosen && i < kind.fields().size(); i++) {
            Field field = kind.fields().get(i);
            FieldView view = fields.of(kind.kind(), field, meanings.get(i).meaning());
            (view.isMapped() || field.required() ? first : more).add(view);
        }
        List<String> mapped = new ArrayList<>(
                looked.mapping().kinds().getOrDefault(kind.kind(), Map.of()).keySet());
        ReadCounts counts = looked.result().counts().stream()
                .filter(one -> one.kind().equals(kind.kind()))
                .findFirst()
                .orElse(new ReadCounts(kind.kind(), 0, 0, 0));
        return new DraftView.Kind(
                kind.kind(),
                text("imports.kind." + kind.kind(), locale),
                chosen,
                first,
                more,
                mapped,
                rows(kind, mapped, looked, values, locale),
                counts.read(),
                counts.skipped(),
                counts.rejected());
    }

    private List<DraftView.Row> rows(
            RecordFields kind, List<String> mapped, Samples.Looked looked, ValueText values, Locale locale) {
        return looked.sample().kinds().stream()
                .filter(one -> one.fields().kind().equals(kind.kind()))
                .flatMap(one -> one.rows().stream())
                .map(row -> {
                    List<DraftView.Cell> cells = new ArrayList<>();
                    for (String field : mapped) {
                        int index = kind.indexOf(field);
                        FieldSample.Value value = row.values().get(index);
                        cells.add(new DraftView.Cell(
                                value == null ? "" : values.of(value),
                                Cells.shortened(row.inFile().getOrDefault(index, ""))));
                    }
                    Rejection no = row.rejection();
                    return new DraftView.Row(
                            row.line(),
                            cells,
                            no == null ? null : messages.getMessage(no.reason(), no.messageArguments(), locale));
                })
                .toList();
    }

    private DraftView.Text text(Samples.Looked looked, Locale locale) {
        Mapping mapping = looked.mapping();
        Recognised seen = looked.result().recognised();
        return new DraftView.Text(
                seen.encoding(),
                seen.delimiter().equals("\t") ? "tab" : seen.delimiter(),
                mapping.zone() == null
                        ? organisation.zone().getId()
                        : mapping.zone().getId(),
                forms(seen, locale, "imports.reading.dates", "imports.reading.days"),
                forms(seen, locale, "imports.reading.numbers-"),
                forms(seen, locale, "imports.reading.duration"),
                mapping.encoding() == null ? "" : mapping.encoding().name(),
                mapping.delimiter() == 0 ? "" : mapping.delimiter() == '\t' ? "tab" : "" + mapping.delimiter(),
                mapping.zone() == null ? "" : mapping.zone().getId(),
                mapping.dateOrder() == null ? "" : mapping.dateOrder().code(),
                mapping.decimal() == 0 ? "" : String.valueOf(mapping.decimal()),
                mapping.duration() == null ? "" : mapping.duration().code(),
                mapping.source() == null || mapping.source().equals(Sources.DEFAULT) ? "" : mapping.source(),
                String.join(", ", mapping.missing()));
    }

    private String forms(Recognised seen, Locale locale, String... keys) {
        return seen.columns().stream()
                .filter(column -> Arrays.stream(keys).anyMatch(column.key()::startsWith))
                .map(column ->
                        messages.getMessage(column.key(), column.arguments().toArray(), locale))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<DraftView.Lacking> lacking(Samples.Looked looked, List<DraftView.Kind> shown, Locale locale) {
        Mapping mapping = looked.mapping();
        List<DraftView.Lacking> lacking = new ArrayList<>();
        if (looked.result().questions().stream().anyMatch(question -> question.aspect() != Aspect.WORDS)) {
            lacking.add(new DraftView.Lacking("draft-questions", text("imports.draft.lacking.answer", locale)));
        }
        if (mapping.kinds().isEmpty()) {
            lacking.add(new DraftView.Lacking("kinds", text("imports.draft.lacking.kind", locale)));
        }
        for (RecordFields kind : kinds) {
            Map<String, FieldSource> sources = mapping.kinds().get(kind.kind());
            if (sources != null) {
                for (String field : kind.requiredNames()) {
                    if (!sources.containsKey(field)) {
                        lacking.add(new DraftView.Lacking(
                                kind.kind() + "." + field,
                                text(
                                        "imports.draft.lacking.field",
                                        locale,
                                        text("imports.kind." + kind.kind(), locale),
                                        field)));
                    }
                }
            }
        }
        boolean asked = looked.result().questions().stream().anyMatch(question -> question.aspect() == Aspect.WORDS);
        for (DraftView.Kind kind : shown) {
            for (FieldView field : kind.fields()) {
                if (asked && field.openWords() > 0 && isAsked(kind.kind(), field.field())) {
                    lacking.add(new DraftView.Lacking(
                            field.name(),
                            text(
                                    "imports.draft.lacking.words",
                                    locale,
                                    kind.name(),
                                    field.openWords(),
                                    field.first())));
                }
            }
        }
        return lacking;
    }

    private boolean isAsked(String kind, String field) {
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .anyMatch(one -> one.fields().get(one.indexOf(field)).is(Field.Mark.ASKED));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
