package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionTests {

    private static final String HEADER = "contact_id;channel;offered_at;wait_seconds";

    @Test
    void datesThatFitBothOrdersAreAsked() {
        Reading reading = Reading.of(HEADER, "1;phone;03-04-2025 10:00;", "2;phone;04-03-2025 11:30;");

        Question question = onlyQuestion(reading);
        assertThat(question.column()).isEqualTo("offered_at");
        assertThat(question.aspect()).isEqualTo(Aspect.DATE_ORDER);
        assertThat(Texts.english(question.key(), question.column()))
                .isEqualTo("Do the dates in offered_at begin with the day or with the month?");
        assertThat(Texts.dutch(question.key(), question.column()))
                .isEqualTo("Beginnen de datums in offered_at met de dag of met de maand?");
        assertThat(question.readings()).extracting(Question.Reading::code).containsExactly("dmy", "mdy");
        assertThat(question.readings())
                .extracting(one -> Texts.english(one.key(), one.code()))
                .containsExactly(
                        "day, month, year: 03-04-2025 is 3 April 2025", "month, day, year: 03-04-2025 is 4 March 2025");
        assertThat(question.samples())
                .containsExactly(
                        new Question.Sample(2, "03-04-2025 10:00", List.of("2025-04-03T10:00", "2025-03-04T10:00")),
                        new Question.Sample(3, "04-03-2025 11:30", List.of("2025-03-04T11:30", "2025-04-03T11:30")));
        assertThat(reading.sink.rows).isEmpty();
        assertThat(reading.sink.beginnings).isZero();
    }

    @Test
    void oneDateThatFitsOneOrderOnlyDecidesTheColumn() {
        Reading reading = Reading.of(HEADER, "1;phone;03-04-2025 10:00;", "2;phone;13-03-2025 11:30;");

        assertThat(reading.result.questions()).isEmpty();
        assertThat(reading.sink.values("offered_at")).containsExactly("2025-04-03T08:00:00Z", "2025-03-13T10:30:00Z");
        assertThat(recognised(reading, "offered_at")).isEqualTo("dates as dd-MM-yyyy HH:mm, Europe/Amsterdam");
    }

    @Test
    void theFileIsSearchedBeyondTheSampleBeforeAnyoneIsAsked() {
        List<String> lines = ambiguous(FileReading.SAMPLE_ROWS + 500);
        lines.add("last;phone;31-03-2025 10:00;");
        Reading reading = Reading.of(lines.toArray(new String[0]));

        assertThat(reading.result.questions()).isEmpty();
        assertThat(reading.sink.rows).hasSize(lines.size() - 1);
        assertThat(reading.sink.values("offered_at").get(0)).isEqualTo("2025-04-03T08:00:00Z");
        assertThat(onlyQuestion(Reading.of(
                                ambiguous(FileReading.SAMPLE_ROWS + 500).toArray(new String[0])))
                        .column())
                .isEqualTo("offered_at");
    }

    @Test
    void aColumnThatIsEmptyInTheSampleIsStillDecided() {
        List<String> lines = new ArrayList<>(List.of("contact_id;channel;offered_at;answered_at;wait_seconds"));
        for (int i = 0; i < FileReading.SAMPLE_ROWS + 10; i++) {
            lines.add(i + ";phone;2025-04-03T10:00:00Z;;");
        }
        lines.add("a;phone;2025-04-03T10:00:00Z;04-03-2025 10:00;");
        Question question = onlyQuestion(Reading.of(lines.toArray(new String[0])));
        assertThat(question.column()).isEqualTo("answered_at");

        lines.add("b;phone;2025-04-03T10:00:00Z;03-25-2025 10:00;");
        Reading reading = Reading.of(lines.toArray(new String[0]));
        assertThat(reading.result.questions()).isEmpty();
        assertThat(reading.sink.beginnings).as("the first attempt is forgotten").isEqualTo(2);
        assertThat(reading.sink.rows).hasSize(FileReading.SAMPLE_ROWS + 12);
        assertThat(reading.sink.rows.get(FileReading.SAMPLE_ROWS + 10))
                .containsEntry("answered_at", "2025-04-03T08:00:00Z");
    }

    @Test
    void aFewMistakesAmongManyDatesAreRejectedRows() {
        List<String> lines = ambiguous(50);
        for (int i = 0; i < 200; i++) {
            lines.add("d" + i + ";phone;2" + i % 9 + "-04-2025 10:00;");
        }
        lines.add("odd;phone;04-25-2025 10:00;");
        Reading reading = Reading.of(lines.toArray(new String[0]));

        assertThat(reading.result.questions()).isEmpty();
        assertThat(reading.sink.rejections)
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.DATE_IN_OTHER_ORDER.key());
    }

    @Test
    void datesOfBothOrdersAmongDoubtfulOnesAreAsked() {
        Question question = onlyQuestion(Reading.of(
                HEADER, "1;phone;03-04-2025 10:00;", "2;phone;13-04-2025 10:00;", "3;phone;04-14-2025 10:00;"));

        assertThat(question.samples())
                .containsExactly(
                        new Question.Sample(2, "03-04-2025 10:00", List.of("2025-04-03T10:00", "2025-03-04T10:00")),
                        new Question.Sample(3, "13-04-2025 10:00", List.of("2025-04-13T10:00", "")),
                        new Question.Sample(4, "04-14-2025 10:00", List.of("", "2025-04-14T10:00")));
    }

    @Test
    void thousandsOrDecimalsAreAsked() {
        Question question = onlyQuestion(Reading.of(HEADER, "1;phone;2025-04-03T10:00:00Z;1.234"));

        assertThat(question.aspect()).isEqualTo(Aspect.DECIMAL);
        assertThat(Texts.english(question.key(), question.column()))
                .isEqualTo("Is the mark in the numbers of wait_seconds a decimal mark, or does it separate thousands?");
        assertThat(question.samples()).containsExactly(new Question.Sample(2, "1.234", List.of("1.234", "1234")));
        assertThat(question.readings())
                .extracting(one -> Texts.dutch(one.key(), one.code()))
                .containsExactly(
                        "decimale punt: 1.234 is iets meer dan één",
                        "decimale komma: 1.234 is twaalfhonderdvierendertig");
    }

    @Test
    void anotherNumberOfTheColumnShowsTheDecimalMark() {
        Reading comma = Reading.of(HEADER, "1;phone;2025-04-03T10:00:00Z;1.234", "2;phone;2025-04-03T10:00:00Z;7,5");
        assertThat(comma.sink.values("wait_seconds")).containsExactly("1234000", "7500");

        Reading point = Reading.of(HEADER, "1;phone;2025-04-03T10:00:00Z;1.234", "2;phone;2025-04-03T10:00:00Z;0.250");
        assertThat(point.sink.values("wait_seconds")).containsExactly("1234", "250");
    }

    @Test
    void ourOwnFormatHasADecimalPoint() {
        Reading reading = Reading.of(HEADER.replace(';', ','), "1,phone,2025-04-03T10:00:00Z,1.234");

        assertThat(reading.result.questions()).isEmpty();
        assertThat(reading.sink.values("wait_seconds")).containsExactly("1234");
    }

    @Test
    void timesOfTwoPartsAreAsked() {
        Question question = onlyQuestion(Reading.of(HEADER, "1;phone;2025-04-03T10:00:00Z;4:32"));

        assertThat(question.aspect()).isEqualTo(Aspect.DURATION);
        assertThat(Texts.english(question.key(), question.column()))
                .isEqualTo("Are the times in wait_seconds hours and minutes, or minutes and seconds?");
        assertThat(question.readings()).extracting(Question.Reading::code).containsExactly("h:mm", "mm:ss");
        assertThat(question.samples()).containsExactly(new Question.Sample(2, "4:32", List.of("4:32:00", "0:04:32")));
    }

    @Test
    void unknownWordsOfAnAskedFieldAreAskedAllAtOnce() {
        Reading reading = Reading.of(
                HEADER,
                "1;phone;2025-04-03T10:00:00Z;",
                "2;Balie;2025-04-03T10:00:00Z;",
                "3;App;2025-04-03T10:00:00Z;",
                "4;balie;2025-04-03T10:00:00Z;");

        Question question = onlyQuestion(reading);
        assertThat(question.aspect()).isEqualTo(Aspect.WORDS);
        assertThat(Texts.english(question.key(), question.column())).isEqualTo("What do these words in channel mean?");
        assertThat(question.readings()).extracting(Question.Reading::code).isEqualTo(Kinds.CHANNELS.all());
        assertThat(question.samples()).extracting(Question.Sample::value).containsExactly("Balie", "App");
    }

    @Test
    void optionsSettleWhatWouldBeAsked() {
        Reading reading = Reading.of(
                ReadingOptions.of("UTC", "mdy", ",", "mm:ss"),
                "contact_id;channel;offered_at;wait_seconds;talk_seconds",
                "1;phone;03-04-2025 10:00;1.234;4:32");

        assertThat(reading.result.questions()).isEmpty();
        assertThat(reading.sink.rows.get(0).toString())
                .isEqualTo("{contact_id=1, channel=phone, offered_at=2025-03-04T10:00:00Z, "
                        + "wait_seconds=1234000, talk_seconds=272000}");
    }

    @Test
    void answersBecomePartOfTheMapping() {
        String[] lines = {
            "contact_id;channel;offered_at;wait_seconds;talk_seconds",
            "1;Balie;03-04-2025 10:00;1.234;4:32",
            "2;App;05-04-2025 10:00;;"
        };
        FileLook look = FileLook.of(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8), true);
        Mapping mapping = OwnFormat.mapping(look, Kinds.ALL, "contacts");
        Reading first = Reading.mapped(MappingWriter.write(mapping), lines);
        assertThat(first.result.questions())
                .extracting(Question::aspect)
                .containsExactlyInAnyOrder(Aspect.DATE_ORDER, Aspect.DECIMAL, Aspect.DURATION);

        Mapping answered = mapping.answered(
                List.of(
                        new Answer("offered_at", Aspect.DATE_ORDER, null, "dmy"),
                        new Answer("wait_seconds", Aspect.DECIMAL, null, ","),
                        new Answer("talk_seconds", Aspect.DURATION, null, "mm:ss")),
                Kinds.ALL);
        Reading second = Reading.mapped(MappingWriter.write(answered), lines);
        assertThat(onlyQuestion(second).aspect()).isEqualTo(Aspect.WORDS);

        Mapping translated = answered.answered(
                List.of(
                        new Answer("channel", Aspect.WORDS, "Balie", "store"),
                        new Answer("channel", Aspect.WORDS, "App", "messaging")),
                Kinds.ALL);
        Reading third = Reading.mapped(MappingWriter.write(translated), lines);
        assertThat(third.result.questions()).isEmpty();
        assertThat(third.sink.rows.get(0).toString())
                .isEqualTo("{contact_id=1, channel=store, offered_at=2025-04-03T08:00:00Z, "
                        + "wait_seconds=1234000, talk_seconds=272000}");
        assertThat(third.sink.values("channel")).containsExactly("store", "messaging");
    }

    @Test
    void anAnswerThatFitsNoQuestionIsRefused() {
        Mapping mapping = Mapping.NONE.withKinds(
                java.util.Map.of("contacts", java.util.Map.of("offered_at", FieldSource.column("Start"))));

        assertThat(refusal(mapping, new Answer("Begin", Aspect.DATE_ORDER, null, "dmy")))
                .isEqualTo("“dmy” does not answer a question about the column “Begin”.");
        assertThat(refusal(mapping, new Answer("Start", Aspect.DATE_ORDER, null, "ydm")))
                .isEqualTo("“ydm” does not answer a question about the column “Start”.");
        assertThat(refusal(mapping, new Answer("Start", Aspect.DECIMAL, null, ",")))
                .isEqualTo("“,” does not answer a question about the column “Start”.");
    }

    @Test
    void anOptionThatDoesNotExistIsRefused() {
        assertThat(refusal("Mars", null, null, null))
                .isEqualTo("zone cannot be “Mars”. Possible: “Europe/Amsterdam”, “UTC”.");
        assertThat(refusal(null, "dym", null, null))
                .isEqualTo("dateOrder cannot be “dym”. Possible: “dmy”, “mdy”, “ymd”.");
        assertThat(refusal(null, null, ";", null)).isEqualTo("decimal cannot be “;”. Possible: “,”, “.”.");
        assertThat(refusal(null, null, null, "hours"))
                .isEqualTo("duration cannot be “hours”. "
                        + "Possible: “h:mm:ss”, “h:mm”, “mm:ss”, “1d 2h 3m 4s”, “iso”, “number”.");
        assertThat(ReadingOptions.of("", " ", null, null)).isEqualTo(ReadingOptions.NONE);
    }

    private static String refusal(
            @Nullable String zone, @Nullable String order, @Nullable String decimal, @Nullable String duration) {
        return Texts.english(
                catchThrowableOfType(RefusedException.class, () -> ReadingOptions.of(zone, order, decimal, duration))
                        .refusal());
    }

    private static String refusal(Mapping mapping, Answer answer) {
        return Texts.english(
                catchThrowableOfType(RefusedException.class, () -> mapping.answered(List.of(answer), Kinds.ALL))
                        .refusal());
    }

    private static List<String> ambiguous(int rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < rows; i++) {
            lines.add(i + ";phone;03-04-2025 10:00;");
        }
        return lines;
    }

    private static Question onlyQuestion(Reading reading) {
        assertThat(reading.result.needsDecision()).isTrue();
        assertThat(reading.result.questions()).hasSize(1);
        return reading.result.questions().get(0);
    }

    private static String recognised(Reading reading, String field) {
        return reading.result.recognised().columns().stream()
                .filter(column -> column.field().equals(field))
                .map(column -> Texts.english(column.key(), column.arguments().toArray()))
                .findFirst()
                .orElseThrow();
    }
}
