package nl.waardemeter.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what separates the cells: that by which most of the first records have equally many. */
final class Delimiter {

    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int RECORDS = 50;

    private Delimiter() {}

    /** The character of a first line such as {@code sep=;}, or 0. */
    static char declared(String sample) {
        if (!sample.regionMatches(true, 0, "sep=", 0, 4) || sample.length() < 5) {
            return 0;
        }
        int end = 5;
        return end == sample.length() || sample.charAt(end) == '\r' || sample.charAt(end) == '\n'
                ? sample.charAt(4)
                : 0;
    }

    static char guessed(String sample, boolean complete) {
        char best = ',';
        double bestScore = 0;
        int bestWidth = 1;
        for (char candidate : CANDIDATES) {
            List<Integer> widths = widths(sample, candidate, complete);
            int width = usualWidth(widths);
            long same = widths.stream().filter(w -> w == width).count();
            double score = width < 2 ? 0 : (double) same / widths.size();
            if (score > bestScore || score == bestScore && score > 0 && width > bestWidth) {
                best = candidate;
                bestScore = score;
                bestWidth = width;
            }
        }
        return best;
    }

    /** The number of cells that most records have, more than one where there is a choice. */
    static int usualWidth(List<Integer> widths) {
        Map<Integer, Integer> counts = new HashMap<>();
        int usual = 1;
        for (int width : widths) {
            int count = counts.merge(width, 1, Integer::sum);
            if (width > 1 && (usual == 1 || count > counts.getOrDefault(usual, 0))) {
                usual = width;
            }
        }
        return usual;
    }

    private static List<Integer> widths(String sample, char delimiter, boolean complete) {
        List<Integer> widths = new ArrayList<>();
        TextEncoding any = TextEncoding.windows1252();
        try (Records records = new Records(new StringReader(sample), any, delimiter, new RecordBuffer(null))) {
            while (widths.size() < RECORDS && records.next()) {
                widths.add(records.record().count());
            }
        } catch (RefusedException | WrongEncodingException e) {
            // A quote that is broken by this delimiter: what came before it counts, and the break against it
            widths.add(0);
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!complete && widths.size() > 1 && widths.size() < RECORDS) {
            widths.remove(widths.size() - 1);
        }
        return widths;
    }
}
