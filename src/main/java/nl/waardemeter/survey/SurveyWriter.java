package nl.waardemeter.survey;

import static nl.waardemeter.survey.SurveyFields.*;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.imports.BinaryCopy;
import nl.waardemeter.imports.FactWriter;
import nl.waardemeter.imports.RecordKind;
import nl.waardemeter.imports.RowValues;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.SourceNames;
import org.jspecify.annotations.Nullable;

/** Checks an answer and writes it. A score off the scale is kept and counted, but does not count. */
final class SurveyWriter extends FactWriter {

    private static final long HIGHEST_SCORE = 1_000_000;

    private final Questions questions;
    private final Map<String, Optional<Scale>> scales = new HashMap<>();

    SurveyWriter(RecordKind.Reading reading, Questions questions) {
        super(reading);
        this.questions = questions;
    }

    @Override
    public void check(RowValues row) {
        checkSource(row, SOURCE);
        if (row.has(SCORE) && Math.abs(row.number(SCORE)) > HIGHEST_SCORE) {
            row.reject(SCORE, "survey.rejection.score");
        }
        String scale = row.text(SCALE);
        if (scale != null && scaleOf(scale) == null) {
            row.reject(SCALE, "survey.rejection.scale");
        }
    }

    private @Nullable Scale scaleOf(String text) {
        return scales.computeIfAbsent(text, Scale::parse).orElse(null);
    }

    @Override
    public long lastDay(RowValues row) {
        return day(row.number(RESPONDED_AT));
    }

    @Override
    public void write(RowValues row, BinaryCopy out) throws IOException {
        SourceNames.OfSource names = names(row.text(SOURCE));
        long day = day(row.number(RESPONDED_AT));
        int team = names.id(Dimension.TEAM, row.text(TEAM));
        int queue = names.id(Dimension.QUEUE, row.text(QUEUE));
        int agent = names.id(Dimension.AGENT, row.text(AGENT));
        String scale = row.text(SCALE);
        String name = row.text(QUESTION);
        String asked = name == null ? "-" : name;
        Questions.Question question = questions.of(
                asked,
                scale == null ? null : scaleOf(scale),
                row.has(DIRECTION) ? DIRECTIONS.word((int) row.number(DIRECTION)) : null);
        out.smallint(names.sourceId());
        out.text(row.text(RESPONSE_ID));
        out.text(asked.strip().toLowerCase(Locale.ROOT));
        out.integer(question.id());
        instant(row, RESPONDED_AT, out);
        out.date(day);
        out.integer((int) row.number(SCORE));
        out.text(row.text(COMMENT));
        out.text(row.text(CONTACT_ID));
        out.text(row.text(TICKET_ID));
        customer(row, CUSTOMER_ID, out);
        id(team, out);
        id(queue, out);
        id(agent, out);
        id(names.id(Dimension.TOPIC, row.text(TOPIC)), out);
        out.text(row.has(CHANNEL) ? CHANNELS.word((int) row.number(CHANNEL)) : null);
        out.integer(teamOf(agent, queue, day));
        out.bool(question.scale() == null || question.scale().holds(row.number(SCORE)));
    }

    @Override
    public void storeReferences() {
        questions.store();
    }
}
