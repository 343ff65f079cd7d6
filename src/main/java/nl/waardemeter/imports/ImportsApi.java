package nl.waardemeter.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports by way of the API. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports", description = "Files of contacts, tickets, survey responses and staffed time")
class ImportsApi {

    private final Imports imports;
    private final ImportView.Views views;
    private final RejectedRows rejectedRows;

    ImportsApi(Imports imports, ImportView.Views views, RejectedRows rejectedRows) {
        this.imports = imports;
        this.views = views;
        this.rejectedRows = rejectedRows;
    }

    /** One answer to a question: a reading's code; for a word of the file also which word. */
    record Decision(
            @Nullable String column,
            @Nullable String aspect,
            @Nullable String value,
            @Nullable String reading) {}

    record Decisions(@Nullable List<Decision> answers) {}

    @PostMapping(consumes = "multipart/form-data")
    @Operation(
            summary = "Hand in a file",
            description =
                    "Answers 202 with the import's address; 422 where the first bytes show that the file cannot be "
                            + "read; 413 over the limit. Without a mapping the columns are those of our own format. "
                            + "Of a spreadsheet the sheet named is read, else the mapping's, else the first one.")
    ResponseEntity<ImportView> receive(
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String dateOrder,
            @RequestParam(required = false) @Nullable String decimal,
            @RequestParam(required = false) @Nullable String duration,
            @RequestParam(required = false) @Nullable String sheet,
            @AuthenticationPrincipal SignedIn who,
            Locale locale)
            throws IOException {
        String json = mapping != null && mapping.strip().startsWith("{") ? mapping : null;
        ImportRequest request = new ImportRequest(
                blankAsNull(kind),
                json,
                json == null ? blankAsNull(mapping) : null,
                blankAsNull(source),
                blankAsNull(zone),
                blankAsNull(dateOrder),
                blankAsNull(decimal),
                blankAsNull(duration),
                blankAsNull(sheet),
                List.of());
        String name = file.getOriginalFilename();
        int id = imports.receive(file.getInputStream(), name == null ? "" : name, request, dryRun, who);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(views.of(imports.get(id), locale));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @GetMapping
    @Operation(summary = "The latest imports, newest first")
    List<ImportView> list(Locale locale) {
        return imports.latest().stream().map(one -> views.of(one, locale)).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import: its state, counts, questions and what was recognised")
    ImportView show(@PathVariable int id, Locale locale) {
        return views.of(imports.get(id), locale);
    }

    @GetMapping("/{id}/rejected-rows.csv")
    @Operation(summary = "The rejected rows with line, column, value, reason and what would be valid")
    void rejected(@PathVariable int id, Locale locale, HttpServletResponse response) throws IOException {
        rejectedRows.send(id, imports.get(id).fileName(), locale, response);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Answer the questions of an import that needs a decision")
    ResponseEntity<ImportView> decide(
            @PathVariable int id,
            @RequestBody Decisions decisions,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        List<Answer> answers = new ArrayList<>();
        for (Decision decision : decisions.answers() == null ? List.<Decision>of() : decisions.answers()) {
            answers.add(answer(imports.get(id), decision));
        }
        imports.decide(id, answers, who);
        return ResponseEntity.accepted().body(views.of(imports.get(id), locale));
    }

    /** The aspect may be left out where a column has one question only. */
    private static Answer answer(Import one, Decision decision) {
        String column = String.valueOf(decision.column());
        return one.questions().stream()
                .map(question -> new Answer(
                        question.column(), question.aspect(), decision.value(), String.valueOf(decision.reading())))
                .filter(answer -> answer.column().equalsIgnoreCase(column.strip()))
                .filter(answer ->
                        decision.aspect() == null || answer.aspect().code().equals(decision.aspect()))
                .findFirst()
                .orElseThrow(() -> Answers.unprocessable(
                        "imports.refusal.answer-wrong", column, String.valueOf(decision.reading())));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Undo an import", description = "202; the state becomes undone. 409 while it runs.")
    ResponseEntity<ImportView> undo(@PathVariable int id, @AuthenticationPrincipal SignedIn who, Locale locale)
            throws IOException {
        imports.undo(id, who);
        return ResponseEntity.accepted().body(views.of(imports.get(id), locale));
    }
}
