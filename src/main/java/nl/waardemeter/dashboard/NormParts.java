package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.scorecard.NormAim;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a norm can be about: everybody, a channel, a team or a topic, as one choice: {@code all}, {@code channel-phone}, {@code team-7}. */
@Component
class NormParts {

    static final String EVERYBODY = "all";

    private final Names names;

    NormParts(Names names) {
        this.names = names;
    }

    /** Some of the choices, under a heading; the first have none. */
    record Group(@Nullable String label, List<Option> options) {}

    static String word(NormAim aim) {
        if (aim.topic() != null) {
            return "topic-" + aim.topic();
        }
        if (aim.team() != null) {
            return "team-" + aim.team();
        }
        return aim.channel() == null ? EVERYBODY : "channel-" + aim.channel().word();
    }

    /** Those that the KPI can tell apart. */
    List<Group> groups(Kpi kpi, @Nullable QuestionScale scale, String chosen, Texts texts) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                null,
                List.of(new Option(EVERYBODY, texts.text("dashboard.norms.part.all"), EVERYBODY.equals(chosen)))));
        add(groups, texts.text("dashboard.filter.channel"), channels(kpi, scale, chosen, texts));
        add(groups, texts.text("dashboard.filter.team"), named(Dimension.TEAM, kpi, scale, chosen));
        add(groups, texts.text("dashboard.filter.topic"), named(Dimension.TOPIC, kpi, scale, chosen));
        return groups;
    }

    private static void add(List<Group> groups, String label, List<Option> options) {
        if (!options.isEmpty()) {
            groups.add(new Group(label, options));
        }
    }

    private static List<Option> channels(Kpi kpi, @Nullable QuestionScale scale, String chosen, Texts texts) {
        if (!new NormAim(kpi, Channel.PHONE, null, null, scale).canBeTold()) {
            return List.of();
        }
        return Arrays.stream(Channel.values())
                .map(channel -> new Option(
                        "channel-" + channel.word(),
                        texts.text("kpi.channel." + channel.word()),
                        chosen.equals("channel-" + channel.word())))
                .toList();
    }

    private List<Option> named(Dimension dimension, Kpi kpi, @Nullable QuestionScale scale, String chosen) {
        boolean team = dimension == Dimension.TEAM;
        if (!new NormAim(kpi, null, team ? 1 : null, team ? null : 1, scale).canBeTold()) {
            return List.of();
        }
        return names.all(dimension).stream()
                .filter(name -> name.id() != 0)
                .map(name -> new Option(
                        dimension.table() + "-" + name.id(),
                        name.name(),
                        chosen.equals(dimension.table() + "-" + name.id())))
                .toList();
    }

    /** Empty where there is no such part, or where the KPI cannot tell it apart. */
    Optional<NormAim> aim(Kpi kpi, @Nullable QuestionScale scale, String word) {
        String[] parts = word.split("-", 2);
        if (parts.length == 1) {
            return word.equals(EVERYBODY) ? Optional.of(new NormAim(kpi, null, null, null, scale)) : Optional.empty();
        }
        Optional<NormAim> aim = switch (parts[0]) {
            case "channel" -> Channel.ofWord(parts[1]).map(channel -> new NormAim(kpi, channel, null, null, scale));
            case "team" -> id(Dimension.TEAM, parts[1]).map(id -> new NormAim(kpi, null, id, null, scale));
            case "topic" -> id(Dimension.TOPIC, parts[1]).map(id -> new NormAim(kpi, null, null, id, scale));
            default -> Optional.empty();
        };
        return aim.filter(NormAim::canBeTold);
    }

    private Optional<Integer> id(Dimension dimension, String typed) {
        return names.all(dimension).stream()
                .filter(name -> name.id() != 0 && String.valueOf(name.id()).equals(typed))
                .findFirst()
                .map(Names.Name::id);
    }
}
