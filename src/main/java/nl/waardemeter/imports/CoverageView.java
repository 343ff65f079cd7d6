package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How full each column of a file is, and what becomes of it in the fields that take it. */
final class CoverageView {

    private final Samples.Looked looked;
    private final MessageSource messages;
    private final Locale locale;

    CoverageView(Samples.Looked looked, MessageSource messages, Locale locale) {
        this.looked = looked;
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * A field that takes a column.
     *
     * @param turn which of its columns this one is, from 0
     * @param turns how many it takes in turn
     */
    private record Taker(
            String field, int turn, int turns, @Nullable FieldSample sample) {}

    List<DraftView.Column> columns() {
        return looked.sample().columns().stream()
                .filter(column -> !column.header().isEmpty())
                .map(this::column)
                .toList();
    }

    /** A column that comes first somewhere is judged there: where it only steps in, most of its cells are not needed. */
    private DraftView.Column column(ColumnSample column) {
        List<Taker> takers = takers(column.header());
        boolean first = takers.stream().anyMatch(taker -> taker.turn == 0);
        Long readable = null;
        Long rejected = null;
        for (Taker taker : takers) {
            FieldSample sample = taker.sample;
            if (sample != null && (taker.turn == 0 || !first)) {
                readable = Math.min(readable == null ? Long.MAX_VALUE : readable, sample.present(taker.turn));
                rejected = Math.max(rejected == null ? 0 : rejected, sample.rejected(taker.turn));
            }
        }
        return new DraftView.Column(
                column.header(),
                String.join(", ", takers.stream().map(this::named).distinct().toList()),
                column.filled(),
                readable,
                rejected);
    }

    private List<Taker> takers(String header) {
        List<Taker> takers = new ArrayList<>();
        for (Map.Entry<String, Map<String, FieldSource>> kind :
                looked.mapping().kinds().entrySet()) {
            kind.getValue().forEach((field, source) -> {
                if (source.allColumns().contains(header)) {
                    // A date with its time is one value out of two columns
                    int turn = Math.max(0, source.columns().indexOf(header));
                    takers.add(new Taker(
                            field,
                            turn,
                            source.columns().size(),
                            looked.sample().field(kind.getKey(), field)));
                }
            });
        }
        return takers;
    }

    private String named(Taker taker) {
        return taker.turns < 2
                ? taker.field
                : messages.getMessage(
                        "imports.draft.coverage.turn", new Object[] {taker.field, taker.turn + 1}, locale);
    }
}
