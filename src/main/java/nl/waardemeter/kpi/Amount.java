package nl.waardemeter.kpi;

import java.util.List;

/** What a {@link Measure} adds up over the rows that meet its condition. */
public sealed interface Amount {

    /** The amount of one row. */
    long of(FactRow row);

    /** One for each row. */
    record One() implements Amount {
        @Override
        public long of(FactRow row) {
            return 1;
        }
    }

    /** The sum of the fields; a field that is not known adds nothing, so the measure's condition must demand what matters. */
    record Sum(List<Field> fields) implements Amount {
        @Override
        public long of(FactRow row) {
            long sum = 0;
            for (Field field : fields) {
                if (row.value(field) instanceof Long number) {
                    sum = Math.addExact(sum, number);
                }
            }
            return sum;
        }
    }

    /** The square of the field, for the spread of a mean. */
    record Square(Field field) implements Amount {
        @Override
        public long of(FactRow row) {
            return row.value(field) instanceof Long number ? Math.multiplyExact(number, number) : 0;
        }
    }
}
