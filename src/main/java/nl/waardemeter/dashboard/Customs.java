package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.Explained.Custom;
import nl.waardemeter.kpi.Benchmarks;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.kpi.Sector;
import org.jspecify.annotations.Nullable;

/** The benchmarks of a KPI: for which sector, channel or scale each holds. */
final class Customs {

    private static final List<QuestionScale> SCALES = List.of(
            new QuestionScale(1, 5, Direction.LOWER_IS_BETTER), new QuestionScale(1, 7, Direction.HIGHER_IS_BETTER));

    private final Kpi kpi;
    private final Texts texts;
    private final NormWords words;

    Customs(Kpi kpi, Texts texts) {
        this.kpi = kpi;
        this.texts = texts;
        this.words = new NormWords(texts);
    }

    List<Custom> all() {
        Map<Norm, String> found = new LinkedHashMap<>();
        if (Benchmarks.bySector().contains(kpi)) {
            Arrays.stream(Sector.values())
                    .forEach(sector -> of(sector, null, null)
                            .ifPresent(norm -> found.putIfAbsent(
                                    norm,
                                    texts.text(
                                            "dashboard.explained.benchmark.sector",
                                            texts.text("scorecard.sector." + sector.word())))));
        } else if (kpi == Kpi.CES) {
            SCALES.forEach(scale ->
                    of(Sector.GENERAL, null, scale).ifPresent(norm -> found.put(norm, words.name(kpi, scale))));
        } else {
            of(Sector.GENERAL, null, null)
                    .ifPresent(norm -> found.put(norm, texts.text("dashboard.explained.benchmark.all")));
            Arrays.stream(Channel.values())
                    .forEach(channel -> of(Sector.GENERAL, channel, null)
                            .ifPresent(norm -> found.putIfAbsent(norm, texts.text("kpi.channel." + channel.word()))));
        }
        List<Custom> customs = new ArrayList<>();
        found.forEach((norm, part) -> customs.add(custom(norm, part)));
        return customs;
    }

    private Optional<Norm> of(Sector sector, @Nullable Channel channel, @Nullable QuestionScale scale) {
        return Benchmarks.of(kpi, sector, channel, scale);
    }

    private Custom custom(Norm norm, String part) {
        String source = Stream.of(norm.source(), norm.warnSource())
                .distinct()
                .map(each -> texts.text(each.textKey()))
                .reduce((good, near) -> texts.text("dashboard.explained.benchmark.two", good, near))
                .orElseThrow();
        return new Custom(part, words.range(kpi, norm.good()), words.range(kpi, norm.warn()), source);
    }
}
