package nl.waardemeter.valuescan;

import java.util.UUID;
import nl.waardemeter.organisation.PseudonymKey;
import org.springframework.stereotype.Component;

/**
 * By what an assessor's sheet is known. Without the installation's key, which stands outside the database, nobody gets from a sheet to an
 * address or back, not even by trying all addresses. Only the program itself can ask whether a certain invitee has a sheet.
 */
@Component
class Persons {

    private final PseudonymKey key;

    Persons(PseudonymKey key) {
        this.key = key;
    }

    /** The same in each wave; another than the same address would have as a customer. */
    UUID of(String addressee) {
        return key.pseudonyms().of("assessor of the value scan: " + addressee.strip());
    }
}
