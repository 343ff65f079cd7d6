package nl.waardemeter.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Where a page of rows ended. In an address it is a text that only this program reads.
 *
 * @param order the word of the order that it belongs to
 * @param place what the row has of that by which it is ordered
 */
record RowKey(String order, long place, LocalDate day, OffsetDateTime moment, int source, String first, String second) {

    /** No text in the database can hold it. */
    private static final String BETWEEN = "\0";

    /** @throws Refusal where it is no such text, or one of another order */
    static RowKey of(String text, RowOrder order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, -1);
            if (parts.length == 7 && parts[0].equals(order.word())) {
                return new RowKey(
                        parts[0],
                        Long.parseLong(parts[1]),
                        LocalDate.parse(parts[2]),
                        OffsetDateTime.parse(parts[3]),
                        Integer.parseInt(parts[4]),
                        parts[5],
                        parts[6]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // refused below, like any other text that is none
        }
        throw new Refusal(HttpStatus.BAD_REQUEST, "scorecard.refused.after");
    }

    @Override
    public String toString() {
        String text = String.join(
                BETWEEN,
                order,
                String.valueOf(place),
                day.toString(),
                moment.toString(),
                String.valueOf(source),
                first,
                second);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
