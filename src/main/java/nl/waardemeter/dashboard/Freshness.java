package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.organisation.Sources;
import nl.waardemeter.scorecard.DataThrough;
import nl.waardemeter.scorecard.DataThrough.Delivery;
import org.springframework.stereotype.Component;

/** How far the data goes and what has not come in, as the sentence on every page with figures. */
@Component
class Freshness {

    private final DataThrough dataThrough;

    Freshness(DataThrough dataThrough) {
        this.dataThrough = dataThrough;
    }

    Optional<LocalDate> lastDay() {
        return dataThrough.lastDay();
    }

    String sentence(Texts texts) {
        return lastDay()
                .map(day -> Stream.concat(
                                Stream.of(texts.text(
                                        "dashboard.freshness", texts.formats().date(day))),
                                dataThrough.behind().stream().map(delivery -> missing(delivery, texts)))
                        .collect(Collectors.joining(" · ")))
                .orElseGet(() -> texts.text("dashboard.freshness.none"));
    }

    private static String missing(Delivery delivery, Texts texts) {
        String kind = texts.text("kpi.kind." + delivery.kind());
        return texts.text(
                "dashboard.freshness.missing",
                delivery.source().equals(Sources.DEFAULT) ? kind : kind + " (" + delivery.source() + ")",
                texts.formats().date(delivery.lastDay().plusDays(1)));
    }
}
