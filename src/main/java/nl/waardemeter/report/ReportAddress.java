package nl.waardemeter.report;

/** Where a report's page is. A team goes by its number: names change. */
final class ReportAddress {

    private ReportAddress() {}

    static String of(ReportKey key) {
        return "/reports/" + key.span().word() + query(key, "?");
    }

    /** @param form pdf, xlsx or csv */
    static String file(ReportKey key, String form) {
        return "/reports/" + key.span().word() + "." + form + query(key, "?");
    }

    /** A part of the report's page, such as {@code changes}. */
    static String part(ReportKey key, String part) {
        return "/reports/" + key.span().word() + "/" + part + query(key, "?");
    }

    private static String query(ReportKey key, String mark) {
        return key.team() == null ? "" : mark + "team=" + key.team();
    }
}
