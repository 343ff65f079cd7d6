package nl.waardemeter.dashboard;

/**
 * A small line beside a number, drawn in a field of 100 by 24.
 *
 * @param path the line as an SVG path; it has gaps where there is no value
 * @param end the last value as a path of no length, which is drawn as a dot
 * @param text the same in words
 */
record Sparkline(String path, String end, String text) {}
