package nl.waardemeter.imports;

import java.util.List;

/** Reads a cell as a whole number or as thousandths. */
final class NumberCell extends CellReader {

    private final NumberText text;
    private final boolean whole;
    private final char decimal;

    NumberCell(boolean whole, char decimal) {
        this.whole = whole;
        this.decimal = decimal;
        text = new NumberText(decimal);
    }

    @Override
    long read(char[] c, int from, int end) {
        switch (text.read(c, from, end)) {
            case NOT_A_NUMBER:
                return fault(RejectionReason.NOT_A_NUMBER);
            case TOO_LARGE:
                return fault(RejectionReason.NUMBER_TOO_LARGE);
            case UNDECIDED:
                return UNDECIDED;
            case READ:
                break;
        }
        if (whole && !text.number().isWhole()) {
            return fault(RejectionReason.NOT_A_WHOLE_NUMBER);
        }
        long number = text.number().times(whole ? 1 : 1_000);
        return number == Long.MIN_VALUE ? fault(RejectionReason.NUMBER_TOO_LARGE) : number;
    }

    @Override
    List<String> validArguments() {
        return List.of(whole ? "12" : decimal == ',' ? "7,5" : "7.5");
    }
}
