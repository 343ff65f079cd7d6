package nl.waardemeter.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which files the months come in: the newest first and alone, so that there is soon something to see, then more and more at a time,
 * which is quicker. A file that puts a scale right follows its month; one that should not have come in is the last.
 */
record LoadingPlan(Months months, List<Batch> batches) {

    private static final int[] MONTHS_AT_A_TIME = {1, 2, 4, 9, 9};

    /** Months that come in together, the newest first. */
    record Batch(List<YearMonth> months) {

        String fileName(Kind kind) {
            YearMonth newest = months.get(0);
            YearMonth oldest = months.get(months.size() - 1);
            return kind.word + "-" + oldest + (months.size() == 1 ? "" : "-to-" + newest) + ".csv";
        }

        List<String> fileNames() {
            return List.of(Kind.values()).stream().map(this::fileName).toList();
        }
    }

    static LoadingPlan of(Months months) {
        List<YearMonth> left = months.newestFirst();
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; !left.isEmpty(); i++) {
            int size = Math.min(left.size(), MONTHS_AT_A_TIME[Math.min(i, MONTHS_AT_A_TIME.length - 1)]);
            batches.add(new Batch(left.subList(0, size)));
            left = left.subList(size, left.size());
        }
        return new LoadingPlan(months, batches);
    }

    boolean isCorrectedAfter(Batch batch) {
        return batch.months().contains(new Dirt(months).wrongScale());
    }

    /** Puts the month right whose scale was wrong. */
    String correction() {
        return "survey-responses-" + new Dirt(months).wrongScale() + "-corrected.csv";
    }

    /** The last calls a second time: taken in at the end, and undone. */
    String mistake() {
        return "contacts-" + months.newest() + "-trial-system.csv";
    }

    /** All files, with the months that are there once a file is. */
    Map<String, Integer> fileNames() {
        Map<String, Integer> names = new TreeMap<>();
        for (Batch batch : batches) {
            batch.fileNames().forEach(name -> names.put(name, batch.months().size()));
        }
        if (batches.stream().anyMatch(this::isCorrectedAfter)) {
            names.put(correction(), 0);
        }
        names.put(mistake(), 0);
        return names;
    }
}
