package nl.waardemeter.dashboard;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page whether its figures are still those of now. */
@RestController
class FreshnessController {

    private final Freshness freshness;

    FreshnessController(Freshness freshness) {
        this.freshness = freshness;
    }

    @GetMapping(path = "/freshness", produces = MediaType.TEXT_PLAIN_VALUE)
    String version() {
        return freshness.version();
    }
}
