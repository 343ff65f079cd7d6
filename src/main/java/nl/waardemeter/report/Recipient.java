package nl.waardemeter.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a report by mail.
 *
 * @param account null of somebody outside
 * @param name of the account as it is now
 * @param email of the account as it is now
 * @param team whose report; null everybody's
 * @param forms pdf, xlsx, csv; at least one
 * @param unsubscribedAt null as long as the recipient did not leave the list
 */
record Recipient(
        int id,
        @Nullable Integer account,
        String name,
        String email,
        @Nullable Integer team,
        @Nullable String teamName,
        Locale locale,
        List<String> forms,
        Instant addedAt,
        @Nullable Instant removedAt,
        @Nullable Instant unsubscribedAt) {

    Recipient {
        forms = List.copyOf(forms);
    }

    public boolean isOnTheList() {
        return removedAt == null && unsubscribedAt == null;
    }
}
