package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.organisation.Sources;
import nl.waardemeter.scorecard.DataThrough;
import nl.waardemeter.scorecard.DataThrough.Delivery;
import org.springframework.stereotype.Component;

/** How far the data goes and what has not come in, as the sentence on every page with figures. */
@Component
public class Freshness {

    private final DataThrough dataThrough;

    private final Organisation organisation;

    Freshness(DataThrough dataThrough, Organisation organisation) {
        this.dataThrough = dataThrough;
        this.organisation = organisation;
    }

    /**
     * What a page says.
     *
     * @param version another one as soon as any figure may be another
     */
    public record Sentence(String text, String version) {}

    public Optional<LocalDate> lastDay() {
        return dataThrough.lastDay();
    }

    public Sentence sentence(Texts texts) {
        String version = version();
        return new Sentence(text(texts), version);
    }

    public String version() {
        Settings settings = organisation.settings();
        return settings.dataVersion() + "." + settings.definitionVersion();
    }

    private String text(Texts texts) {
        return lastDay()
                .map(day -> Stream.concat(
                                Stream.of(texts.text(
                                        "dashboard.freshness", texts.formats().date(day))),
                                missing(texts))
                        .collect(Collectors.joining(" · ")))
                .orElseGet(() -> texts.text("dashboard.freshness.none"));
    }

    /** What stopped on the same day is said in one go, the longest missing first. */
    public Stream<String> missing(Texts texts) {
        Map<LocalDate, List<String>> behind = new TreeMap<>();
        dataThrough
                .behind()
                .forEach(delivery -> behind.computeIfAbsent(delivery.lastDay(), day -> new ArrayList<>())
                        .add(name(delivery, texts)));
        return behind.entrySet().stream()
                .map(entry -> texts.text(
                        "dashboard.freshness.missing",
                        String.join(", ", entry.getValue()),
                        texts.formats().date(entry.getKey().plusDays(1))));
    }

    private static String name(Delivery delivery, Texts texts) {
        String kind = texts.text("kpi.kind." + delivery.kind());
        return delivery.source().equals(Sources.DEFAULT) ? kind : kind + " (" + delivery.source() + ")";
    }
}
