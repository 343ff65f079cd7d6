package nl.waardemeter.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.FilterBar.Parameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** What an address says of what is looked at. It goes along in every link of a page with figures, with one thing changed. */
record PageAddress(List<Parameter> parameters) {

    /** Days, comparison and filters: the same on every page with figures. */
    private static final List<String> LOOKED_AT =
            List.of("period", "from", "to", "compare", "team", "queue", "channel", "topic", "agent", "question");

    PageAddress {
        parameters = List.copyOf(parameters);
    }

    static PageAddress of(MultiValueMap<String, String> parameters, String... more) {
        List<String> names = new ArrayList<>(LOOKED_AT);
        names.addAll(List.of(more));
        return new PageAddress(names.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .filter(value -> value != null && !value.isBlank())
                        .map(value -> new Parameter(name, value)))
                .toList());
    }

    PageAddress without(String... names) {
        Set<String> gone = Set.of(names);
        return new PageAddress(parameters.stream()
                .filter(parameter -> !gone.contains(parameter.name()))
                .toList());
    }

    PageAddress and(String name, String value) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(new Parameter(name, value));
        return new PageAddress(all);
    }

    PageAddress with(String name, String value) {
        return without(name).and(name, value);
    }

    /** Those of these names only. */
    List<Parameter> only(String... names) {
        Set<String> wanted = Set.of(names);
        return parameters.stream()
                .filter(parameter -> wanted.contains(parameter.name()))
                .toList();
    }

    /** {@code ?period=last-week&team=North}; empty where nothing was asked for. */
    String query() {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.name() + "=" + UriUtils.encode(parameter.value(), UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
