package nl.waardemeter.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;

/** Where a page of rows ended. In an address it is a text that only this program reads. */
record RowKey(LocalDate day, OffsetDateTime moment, int source, String first, String second) {

    /** No text in the database can hold it. */
    private static final String BETWEEN = "\0";

    static RowKey of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, -1);
            if (parts.length == 5) {
                return new RowKey(
                        LocalDate.parse(parts[0]),
                        OffsetDateTime.parse(parts[1]),
                        Integer.parseInt(parts[2]),
                        parts[3],
                        parts[4]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // refused below, like any other text that is none
        }
        throw new Refusal(HttpStatus.BAD_REQUEST, "scorecard.refused.after");
    }

    @Override
    public String toString() {
        String text = String.join(BETWEEN, day.toString(), moment.toString(), String.valueOf(source), first, second);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
