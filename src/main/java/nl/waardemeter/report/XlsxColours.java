package nl.waardemeter.report;

import nl.waardemeter.kpi.Band;
import org.jspecify.annotations.Nullable;

/** The colours of a spreadsheet, as RGB: those of the pages in the light. */
final class XlsxColours {

    static final int GOOD = 0xDDF1E4;
    static final int WARN = 0xFCEBCB;
    static final int BAD = 0xFADCD9;
    static final int NOT_CERTAIN = 0xE8ECF1;

    static final int LINE = 0x1F5FA8;
    static final int NORM = 0x7A8594;

    private XlsxColours() {}

    /** What a judgement's word stands on. */
    static @Nullable Integer of(@Nullable Band band) {
        if (band == null) {
            return null;
        }
        return switch (band) {
            case GOOD -> GOOD;
            case WARN -> WARN;
            case BAD -> BAD;
            case NOT_CERTAIN -> NOT_CERTAIN;
        };
    }
}
