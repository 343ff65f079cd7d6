package nl.waardemeter.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mappings by way of the API: which column of a foreign file is which field of ours. */
@RestController
@RequestMapping("/api/v1/mappings")
@Tag(name = "Mappings", description = "How the columns of foreign files are read")
class MappingsApi {

    private final Mappings mappings;
    private final AuditTrail audit;

    MappingsApi(Mappings mappings, AuditTrail audit) {
        this.mappings = mappings;
        this.audit = audit;
    }

    record Names(List<String> mappings) {}

    @GetMapping
    @Operation(summary = "The names of the saved mappings")
    Names list() {
        return new Names(mappings.names());
    }

    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A mapping as it was saved")
    String show(@PathVariable String name) {
        return mappings.find(name).orElseThrow(() -> Answers.unknown(name));
    }

    @PutMapping(
            path = "/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Save a mapping", description = "201 when the name is new, 200 when it replaces one.")
    ResponseEntity<String> keep(
            @PathVariable String name, @RequestBody String json, @AuthenticationPrincipal SignedIn who) {
        try {
            boolean isNew = mappings.keep(name, json, who.accountId());
            audit.record(who, "imports.mapping-saved", mappings.addressOf(name), "");
            return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(json);
        } catch (RefusedException e) {
            throw Answers.unprocessable(e);
        }
    }
}
