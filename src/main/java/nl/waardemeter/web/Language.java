package nl.waardemeter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages the product speaks, with the marks and short words that figures are written with. They stand here and not in the
 * Java runtime's locale data, because those change between releases (CLDR 42 put narrow no-break spaces into times, and "Sept").
 * English is what anyone gets who asks for neither.
 */
@SuppressWarnings("ImmutableEnumChecker") // all of it is made by List.of
public enum Language {
    NL(
            ",",
            ".",
            new Words("u", "dag", "dagen", "t/m"),
            List.of("ma", "di", "wo", "do", "vr", "za", "zo"),
            List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
            List.of(
                    "januari",
                    "februari",
                    "maart",
                    "april",
                    "mei",
                    "juni",
                    "juli",
                    "augustus",
                    "september",
                    "oktober",
                    "november",
                    "december")),
    EN(
            ".",
            ",",
            new Words("h", "day", "days", "to"),
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    /** Said inside a figure. */
    record Words(String hour, String day, String days, String through) {}

    private static final Language DEFAULT = EN;

    final String decimalMark;
    final String groupMark;
    final Words words;
    final List<String> weekdays;
    final List<String> months;
    final List<String> longMonths;

    Language(
            String decimalMark,
            String groupMark,
            Words words,
            List<String> weekdays,
            List<String> months,
            List<String> longMonths) {
        this.decimalMark = decimalMark;
        this.groupMark = groupMark;
        this.words = words;
        this.weekdays = weekdays;
        this.months = months;
        this.longMonths = longMonths;
    }

    /** As in a {@code lang} attribute, and as in {@code ?lang=}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    public static Optional<Language> named(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    public static Language of(Locale locale) {
        return named(locale.getLanguage()).orElse(DEFAULT);
    }

    /** The first language of the browser's list that we speak. */
    static Language preferredBy(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> named(locale.getLanguage()).stream())
                .findFirst()
                .orElse(DEFAULT);
    }
}
