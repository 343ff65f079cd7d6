package nl.waardemeter.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A KPI cannot be half added: its texts stand in both languages. */
class KpiTextsTests {

    private static final List<String> PARTS = List.of(
            "name", "definition", "formula", "numerator", "denominator", "counts", "not", "improve", "benchmark");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everyKpiIsExplained(String language) {
        ResourceBundle texts = texts(language);
        for (Kpi kpi : Kpi.values()) {
            for (String part : PARTS) {
                assertThat(texts.getString("kpi." + kpi.key() + "." + part)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void groupsStatusesReasonsKindsAndChannelsHaveWords(String language) {
        Set<String> keys = new TreeSet<>();
        Stream.of(KpiGroup.values())
                .forEach(group -> keys.add("group." + group.name().toLowerCase(Locale.ROOT)));
        Stream.of(Status.values()).forEach(status -> keys.add("status." + status.word()));
        Stream.of(Reason.Code.values()).forEach(code -> keys.add("reason." + code.word()));
        Stream.of(Family.values()).forEach(family -> keys.add("kind." + family.kind()));
        Stream.of(Channel.values()).forEach(channel -> keys.add("channel." + channel.word()));
        for (String key : keys) {
            assertThat(texts(language).getString("kpi." + key)).isNotBlank();
        }
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                "messages",
                language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
