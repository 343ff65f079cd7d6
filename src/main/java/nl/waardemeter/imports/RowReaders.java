package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.imports.KindPlan.FieldPlan;
import org.jspecify.annotations.Nullable;

/** Makes the readers of a file's rows when it is decided how each column is read. */
final class RowReaders {

    private RowReaders() {}

    static List<KindReader> of(ReadingPlan plan, Readings readings, Notices notices) {
        List<KindReader> kinds = new ArrayList<>();
        for (KindPlan kind : plan.kinds()) {
            List<FieldReader> readers = new ArrayList<>();
            List<KindReader.Constant> constants = new ArrayList<>();
            for (FieldPlan field : kind.plans()) {
                String constant = field.source().constant();
                if (constant == null) {
                    readers.add(reader(field, readings));
                } else {
                    constants.add(new KindReader.Constant(
                            field.index(), Constants.meaning(field.field(), field.source(), constant, readings)));
                }
            }
            kinds.add(new KindReader(kind.fields(), kind.check(), kinds.isEmpty(), readers, constants, notices));
        }
        return kinds;
    }

    private static FieldReader reader(FieldPlan plan, Readings readings) {
        List<@Nullable CellReader> cells = new ArrayList<>();
        for (Slot slot : plan.slots()) {
            cells.add(readings.reader(plan.field(), plan.source(), slot.label()));
        }
        return new FieldReader(
                plan.index(), plan.field(), plan.slots(), cells, ValueWords.of(plan.field(), plan.source(), readings));
    }

    /** The words of the file that somebody must translate, one question a column. */
    static List<Question> unknownWords(List<KindReader> kinds) {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (KindReader kind : kinds) {
            for (FieldReader reader : kind.readers()) {
                if (!reader.unknownWords().isEmpty()) {
                    questions.putIfAbsent(Cells.key(reader.label()), question(reader));
                }
            }
        }
        return List.copyOf(questions.values());
    }

    private static Question question(FieldReader reader) {
        Words words = Objects.requireNonNull(reader.field().words());
        return new Question(
                reader.label(),
                Aspect.WORDS,
                words.all().stream()
                        .map(word -> new Question.Reading(word, "imports.reading.word"))
                        .toList(),
                reader.unknownWords().stream()
                        .map(word -> new Question.Sample(0, word, List.of()))
                        .toList());
    }
}
