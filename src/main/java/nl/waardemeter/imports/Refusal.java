package nl.waardemeter.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a file, a mapping or an option is refused as a whole: {@code messages.getMessage(key(), messageArguments(), locale)}. */
record Refusal(Code code, List<String> arguments) {

    enum Code {
        // The file
        EMPTY,
        HEADER_ONLY,
        EXCEL_WORKBOOK,
        OLD_EXCEL_WORKBOOK,
        PROTECTED_WORKBOOK,
        BROKEN_WORKBOOK,
        WORKBOOK_TOO_LARGE,
        SHEET_UNKNOWN,
        SHEET_OF_NO_WORKBOOK,
        OTHER_SPREADSHEET,
        ZIP_FILE,
        COMPRESSED_FILE,
        PDF_FILE,
        PICTURE,
        WEB_PAGE,
        NOT_TEXT,
        WRONG_ENCODING,
        BROKEN_QUOTE,
        QUOTE_NOT_CLOSED,
        CUT_OFF,
        RECORD_TOO_LONG,
        // Its columns
        COLUMN_TWICE,
        COLUMNS_MISSING,
        COLUMNS_MISSING_SIMILAR,
        HEADERS_DIFFER,
        KIND_UNKNOWN,
        KIND_NOT_RECOGNISED,
        KIND_UNCLEAR,
        // The mapping
        MAPPING_NOT_JSON,
        MAPPING_UNKNOWN_NAME,
        MAPPING_NO_KINDS,
        MAPPING_NOT_AN_OBJECT,
        MAPPING_NOT_A_LIST,
        MAPPING_NOT_TEXT,
        MAPPING_WRONG_VALUE,
        MAPPING_NO_SOURCE,
        MAPPING_TWO_SOURCES,
        MAPPING_REQUIRED_FIELD,
        MAPPING_VALUE_TWICE,
        // What the caller says about the file
        OPTION_WRONG,
        ANSWER_WRONG
    }

    static Refusal of(Code code, String... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    static RefusedException refused(Code code, String... arguments) {
        return new RefusedException(of(code, arguments));
    }

    /** The things that would have been possible, for a message. */
    static String quoted(List<String> possible) {
        return possible.stream().map(one -> "“" + one + "”").collect(Collectors.joining(", "));
    }

    String key() {
        return "imports.refusal." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Object[] messageArguments() {
        return arguments.toArray();
    }
}
