package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import nl.waardemeter.ApiClient;
import nl.waardemeter.account.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** Where KPIs are asked for, by way of the API: a manager asks, unless said otherwise. */
@Lazy
@Component
class KpiDesk {

    private final ApiClient api;
    private final People people;

    KpiDesk(ApiClient api, People people) {
        this.api = api;
        this.people = people;
    }

    /** The whole answer: {@code answer("from=2026-01-01&to=2026-01-31&by=team")}. */
    JsonNode answer(String question) {
        return answer(question, people.manager());
    }

    JsonNode answer(String question, RequestPostProcessor who) {
        ApiClient.Reply reply = ask(question, who);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    ApiClient.Reply ask(String question, RequestPostProcessor who) {
        return api.ask(get("/api/v1/kpis?" + question), who, Locale.ENGLISH);
    }

    /** One KPI without a breakdown. */
    JsonNode figure(String kpi, String question) {
        return figure(kpi, question, people.manager());
    }

    JsonNode figure(String kpi, String question, RequestPostProcessor who) {
        JsonNode buckets = answer(question + "&kpi=" + kpi, who).path("buckets");
        assertThat(buckets.size()).isEqualTo(1);
        assertThat(buckets.at("/0/kpis").size()).isEqualTo(1);
        return buckets.at("/0/kpis/0");
    }

    /** One KPI of each bucket in a line, by the bucket's label. */
    Map<String, String> lines(String kpi, String question) {
        return lines(kpi, question, people.manager());
    }

    Map<String, String> lines(String kpi, String question, RequestPostProcessor who) {
        Map<String, String> lines = new LinkedHashMap<>();
        answer(question + "&kpi=" + kpi, who)
                .path("buckets")
                .forEach(bucket -> lines.put(bucket.path("label").asString(), line(bucket.at("/kpis/0"))));
        return lines;
    }

    String line(String kpi, String question) {
        return line(figure(kpi, question));
    }

    /** "measured 0.8 = 8.0 / 10.0, n 10, excluded 1, coverage 1.0"; what there is not is left out, and so is an excluded 0. */
    static String line(JsonNode figure) {
        StringJoiner line = new StringJoiner(", ");
        String value = figure.path("value").isNull() ? "" : " " + figure.path("value");
        String numerator = figure.path("numerator").isNull() ? "" : " = " + figure.path("numerator");
        String denominator = figure.path("denominator").isNull() ? "" : " / " + figure.path("denominator");
        line.add(figure.path("status").asString() + value + numerator + denominator);
        for (String field : new String[] {"n", "excluded", "coverage"}) {
            if (!figure.path(field).isNull() && !figure.path(field).toString().equals("0")) {
                line.add(field + " " + figure.path(field));
            }
        }
        if (!figure.path("reason").isNull()) {
            line.add(figure.at("/reason/code").asString());
        }
        return line.toString();
    }

    /** "2025-12-01..2025-12-31: 8.0, change 2.0, relative 0.25"; what there is not is left out. */
    static String comparison(JsonNode figure) {
        JsonNode compared = figure.path("comparison");
        String line = compared.path("from").asString() + ".."
                + compared.path("to").asString() + ": " + compared.path("value");
        return line
                + (compared.path("change").isNull() ? "" : ", change " + compared.path("change"))
                + (compared.path("relativeChange").isNull() ? "" : ", relative " + compared.path("relativeChange"));
    }

    /** An administrator changes settings. */
    void settings(String json) {
        ApiClient.Reply reply = api.ask(patch("/api/v1/settings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    void switchAgentFiguresOn() {
        settings("{\"agentFigures\": {\"on\": true, \"agreement\": \"Works council, minutes of January\"}}");
    }
}
