package nl.waardemeter.dashboard;

import java.util.List;

/**
 * What is looked at, as it stands above the figures. Everything is kept in the address; without a script the presets are links, and
 * the days and the filters are two forms that carry each other's values along.
 *
 * @param period the chosen days in words: {@code wk 47 (16 t/m 22 nov 2026)}
 * @param from the first day, as a date field takes it
 * @param to the last day, included
 * @param periodParameters what the filters' form carries along: {@code period}, or {@code from} and {@code to}
 * @param otherParameters what the days' form carries along: comparison and filters
 * @param clear the address without filters, or empty where none is set
 */
record FilterBar(
        String period,
        List<Preset> presets,
        String from,
        String to,
        List<Parameter> periodParameters,
        List<Parameter> otherParameters,
        List<Option> comparisons,
        List<Filter> filters,
        String clear) {

    /** For a page that holds nothing against another period. */
    FilterBar withoutComparison() {
        return new FilterBar(period, presets, from, to, periodParameters, otherParameters, List.of(), filters, clear);
    }

    record Preset(String label, String address, boolean chosen) {}

    record Parameter(String name, String value) {}

    record Option(String value, String label, boolean chosen) {}

    /**
     * Of which any number may be ticked; none means all.
     *
     * @param summary what is chosen: {@code alle}, {@code Facturen}, {@code 3 gekozen}
     */
    record Filter(String name, String label, String summary, List<Option> options) {

        public boolean isSet() {
            return options.stream().anyMatch(Option::chosen);
        }
    }
}
