package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnFormatTests {

    @Test
    void theKindIsRecognisedByItsRequiredColumns() {
        assertThat(mapping("Contact_ID,channel,offered_at,x", null).kinds().keySet())
                .containsExactly("contacts");
        assertThat(mapping("response_id,responded_at,question,score,channel,contact_id", null)
                        .kinds()
                        .keySet())
                .containsExactly("survey-responses");
        assertThat(mapping("date,agent", null).kinds().keySet()).containsExactly("staffed-time");
    }

    @Test
    void aMissingRequiredColumnIsRefusedWithTheColumnsThatAreThere() {
        assertThat(refusal("contact_id,channel,queue", null))
                .isEqualTo(
                        "Required columns are missing: offered_at. Columns in the file: contact_id, channel, queue.");
        assertThat(refusal("a,b", "contacts"))
                .isEqualTo("Required columns are missing: contact_id, channel, offered_at. Columns in the file: a, b.");
        assertThat(Texts.dutch(refused("contact_id,channel,queue", null)))
                .isEqualTo(
                        "Er ontbreken verplichte kolommen: offered_at. Kolommen in het bestand: contact_id, channel, queue.");
    }

    @Test
    void aColumnThatIsNearlyRightIsNamed() {
        assertThat(refusal("Contact Id,channel,offered_at", null))
                .isEqualTo(
                        "Required columns are missing: contact_id. Columns in the file: Contact Id, channel, offered_at. "
                                + "Did you mean “Contact Id” (contact_id)?");
        assertThat(refusal("contact_id,chanel,ofered_at,x", "contacts"))
                .isEqualTo("Required columns are missing: channel, offered_at. "
                        + "Columns in the file: contact_id, chanel, ofered_at, x. "
                        + "Did you mean “chanel” (channel), “ofered_at” (offered_at)?");
    }

    @Test
    void aFileOfNoKnownKindIsRefused() {
        assertThat(refusal("naam,bedrag", null))
                .isEqualTo(
                        "The columns do not show what the file holds: for each of contacts, survey-responses, staffed-time "
                                + "required columns are missing. Columns in the file: naam, bedrag. Choose a kind or a mapping.");
    }

    @Test
    void aFileThatFitsTwoKindsMustSayWhich() {
        String both = "contact_id,channel,offered_at,date,agent";
        assertThat(refusal(both, null))
                .isEqualTo("The columns fit more than one kind: contacts, staffed-time. Choose one of them.");
        assertThat(mapping(both, "staffed-time").kinds().keySet()).containsExactly("staffed-time");
    }

    @Test
    void aKindThatDoesNotExistIsRefused() {
        assertThat(refusal("date,agent", "calls"))
                .isEqualTo("There is no kind “calls”. The kinds are: contacts, survey-responses, staffed-time.");
    }

    private static Mapping mapping(String header, @Nullable String kind) {
        FileLook look = FileLook.of((header + "\n1,2\n").getBytes(StandardCharsets.UTF_8), false);
        return OwnFormat.mapping(look, List.copyOf(Kinds.ALL), kind);
    }

    private static String refusal(String header, @Nullable String kind) {
        return Texts.english(refused(header, kind));
    }

    private static Refusal refused(String header, @Nullable String kind) {
        return catchThrowableOfType(RefusedException.class, () -> mapping(header, kind))
                .refusal();
    }
}
