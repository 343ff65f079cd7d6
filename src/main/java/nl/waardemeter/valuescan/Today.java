package nl.waardemeter.valuescan;

import java.time.Clock;
import java.time.LocalDate;
import nl.waardemeter.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Which day it is where the organisation is. */
@Component
class Today {

    private final Clock clock;
    private final Organisation organisation;

    Today(Clock clock, Organisation organisation) {
        this.clock = clock;
        this.organisation = organisation;
    }

    LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), organisation.zone());
    }
}
