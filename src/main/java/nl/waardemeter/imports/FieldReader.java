package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the value of one field from a record. */
final class FieldReader {

    /** How taking a value went. */
    enum Taken {
        PRESENT,
        MISSING,
        FAULT
    }

    private final int index;
    private final Field field;
    private final Slot[] slots;
    private final @Nullable CellReader[] readers;
    private final ValueWords words;
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private final boolean key;
    private final boolean reference;

    private RejectionReason fault = RejectionReason.MISSING;
    private List<String> faultArguments = List.of();
    private int foundSlot;

    FieldReader(int index, Field field, List<Slot> slots, List<@Nullable CellReader> readers, ValueWords words) {
        this.index = index;
        this.field = field;
        this.slots = slots.toArray(new Slot[0]);
        this.readers = readers.toArray(new @Nullable CellReader[0]);
        this.words = words;
        key = field.is(Field.Mark.KEY);
        reference = field.is(Field.Mark.REFERENCE);
    }

    Taken take(RecordBuffer record, RowValues row) throws UndecidedException {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].find(record)) {
                foundSlot = i;
                return take(slots[i], readers[i], row);
            }
        }
        return Taken.MISSING;
    }

    private Taken take(Slot slot, @Nullable CellReader reader, RowValues row) throws UndecidedException {
        char[] c = slot.chars();
        int from = slot.from();
        int end = slot.end();
        if (!words.isEmpty()) {
            int meaning = words.find(c, from, end);
            if (meaning >= 0) {
                return words.take(meaning, index, row);
            }
            if (words.otherwise() == Otherwise.MISSING) {
                return Taken.MISSING;
            }
            if (words.otherwise() == Otherwise.REJECT
                    && (reader == null || !field.type().isClosed())) {
                return fault(RejectionReason.UNKNOWN_WORD, List.of(words.listed()));
            }
        }
        if (slot.halved()) {
            return fault(RejectionReason.DATE_WITHOUT_TIME, List.of());
        }
        if (reader == null) {
            return text(slot, row);
        }
        long number = reader.read(c, from, end);
        if (number == CellReader.UNDECIDED) {
            throw new UndecidedException(slot.label());
        }
        if (number == CellReader.FAULT) {
            remember(reader.fault(), slot);
            return fault(reader.fault(), valid(reader));
        }
        row.set(index, number);
        return Taken.PRESENT;
    }

    /** Of words, those of the mapping come first. */
    private List<String> valid(CellReader reader) {
        List<String> own = reader.validArguments();
        return words.isEmpty() ? own : List.of(words.listed() + ", " + String.join(", ", own));
    }

    private Taken text(Slot slot, RowValues row) {
        char[] c = slot.chars();
        String text = new String(c, slot.from(), slot.end() - slot.from());
        if (!Cells.isPlain(c, slot.from(), slot.end())) {
            text = Cells.composed(text);
            if (text.indexOf('\0') >= 0) {
                return fault(RejectionReason.UNREADABLE_CHARACTER, List.of());
            }
        }
        if (text.length() > field.limit()) {
            return fault(RejectionReason.TEXT_TOO_LONG, List.of(String.valueOf(field.limit())));
        }
        if ((key || reference) && RoundedIdentifier.is(text)) {
            if (key) {
                return fault(RejectionReason.IDENTIFIER_ROUNDED, List.of());
            }
            row.notice(index, "imports.notice.identifier-rounded");
            return Taken.MISSING;
        }
        row.set(index, text);
        return Taken.PRESENT;
    }

    private void remember(RejectionReason reason, Slot slot) {
        if (reason == RejectionReason.UNKNOWN_WORD && field.is(Field.Mark.ASKED)) {
            String word = slot.text();
            if (unknown.size() < Question.MOST_WORDS) {
                unknown.putIfAbsent(Cells.key(word), Cells.shortened(word));
            }
        }
    }

    private Taken fault(RejectionReason reason, List<String> arguments) {
        fault = reason;
        faultArguments = arguments;
        return Taken.FAULT;
    }

    /** The rejection after {@link Taken#FAULT}. */
    Rejection rejection(long line, String kind) {
        Slot slot = slots[foundSlot];
        String value = field.is(Field.Mark.PERSONAL) ? "…" : Cells.shortened(slot.text());
        return new Rejection(line, kind, slot.label(), value, fault.key(), faultArguments);
    }

    /** The rejection where a required value is missing. */
    Rejection missing(long line, String kind) {
        return new Rejection(line, kind, label(), "", RejectionReason.MISSING.key(), List.of());
    }

    /** The column of the value that was taken last, as messages call it. */
    String label() {
        return slots.length == 0 ? field.name() : slots[Math.min(foundSlot, slots.length - 1)].label();
    }

    /** The cell of this field in a record, for a message of a kind's own check. */
    String cell(RecordBuffer record) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].find(record)) {
                foundSlot = i;
                return Cells.shortened(slots[i].text());
            }
        }
        return "";
    }

    /** Which of the columns in turn the value came from that was taken last. */
    int turn() {
        return foundSlot;
    }

    int index() {
        return index;
    }

    Field field() {
        return field;
    }

    /** The words that are not known, to be asked. */
    List<String> unknownWords() {
        return new ArrayList<>(unknown.values());
    }
}
