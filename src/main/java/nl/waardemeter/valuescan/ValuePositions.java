package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The position of the whole organisation, for whoever tells of it elsewhere. */
@Component
public class ValuePositions {

    /** The latest wave closed on or before that day, with the plan as it is. */
    public Optional<ValuePosition> asOf(LocalDate day) {
        return Optional.empty();
    }
}
