package nl.waardemeter.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Our own format, explained: the columns of each kind with what they mean, as they are read and nowhere else listed. */
@Component
class FileFormat {

    private static final Map<FieldType, String> FORMS = Map.of(
            FieldType.INSTANT, "instant",
            FieldType.DATE, "date",
            FieldType.DURATION, "duration",
            FieldType.INTEGER, "integer",
            FieldType.DECIMAL, "decimal",
            FieldType.YES_NO, "yes-no");

    private final List<RecordKind> kinds;
    private final MessageSource messages;

    FileFormat(List<RecordKind> kinds, MessageSource messages) {
        this.kinds = kinds;
        this.messages = messages;
    }

    record Kind(String kind, String name, List<Column> columns) {}

    /**
     * One column.
     *
     * @param form how its cells are written, where that is not plain text
     */
    record Column(String name, boolean required, String meaning, String form) {}

    List<Kind> kinds(Locale locale) {
        return kinds.stream()
                .map(RecordKind::fields)
                .map(fields -> new Kind(
                        fields.kind(),
                        messages.getMessage("imports.kind." + fields.kind(), null, locale),
                        fields.fields().stream()
                                .map(field -> column(fields.kind(), field, locale))
                                .toList()))
                .toList();
    }

    private Column column(String kind, Field field, Locale locale) {
        // A column may mean something of its own in one kind
        String[] keys = {"imports.column." + kind + "." + field.name(), "imports.column." + field.name()};
        return new Column(
                field.name(),
                field.required(),
                messages.getMessage(new DefaultMessageSourceResolvable(keys), locale),
                form(field, locale));
    }

    private String form(Field field, Locale locale) {
        Words words = field.words();
        if (words != null) {
            return String.join(", ", words.all());
        }
        String form = FORMS.get(field.type());
        return form == null ? "" : messages.getMessage("imports.form." + form, null, locale);
    }
}
