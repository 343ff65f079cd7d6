package nl.waardemeter.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A dropped file, looked at before anything of it is stored: how it will be read, and everything about that to be corrected. */
@Controller
@RequestMapping("/imports/drafts/{id}")
class DraftController {

    private final Drafts drafts;
    private final DraftViews views;
    private final Samples samples;
    private final Reception reception;
    private final Imports imports;
    private final Mappings mappings;
    private final Uploads uploads;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final List<RecordFields> kinds;

    DraftController(
            Drafts drafts,
            DraftViews views,
            Samples samples,
            Reception reception,
            Imports imports,
            Mappings mappings,
            Uploads uploads,
            Organisation organisation,
            AuditTrail audit,
            MessageSource messages,
            List<RecordKind> kinds) {
        this.drafts = drafts;
        this.views = views;
        this.samples = samples;
        this.reception = reception;
        this.imports = imports;
        this.mappings = mappings;
        this.uploads = uploads;
        this.organisation = organisation;
        this.audit = audit;
        this.messages = messages;
        this.kinds = kinds.stream().map(RecordKind::fields).toList();
    }

    /** What is wrong with what was filled in, and the fields that wait for a constant. */
    private record Remarks(@Nullable String fault, Set<String> withoutConstant) {
        static final Remarks NONE = new Remarks(null, Set.of());
    }

    @GetMapping
    ModelAndView show(@PathVariable int id, Locale locale) throws IOException {
        Draft draft = drafts.get(id);
        return page(draft, samples.look(uploads.draft(id), stored(draft)), Remarks.NONE, locale);
    }

    private Mapping stored(Draft draft) {
        return MappingJson.unfinished(draft.mapping(), kinds);
    }

    /** What the form says holds from now on; the button that was pressed says what to do with it. */
    @PostMapping
    ModelAndView change(
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> filledIn,
            @RequestParam(defaultValue = "") String act,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        Draft draft = drafts.get(id);
        String sheet = filledIn.getFirst("sheet");
        if (sheet != null && draft.sheets().contains(sheet) && !sheet.equals(draft.sheet())) {
            return sheet(draft, sheet, locale);
        }
        Samples.Looked before = samples.look(uploads.draft(id), stored(draft));
        DraftForm form = new DraftForm(filledIn, before.mapping(), before.sample());
        try {
            Mapping mapping = form.mapping(kinds)
                    .answered(DecisionForm.given(before.result().questions(), filledIn), kinds);
            Samples.Looked looked = samples.look(uploads.draft(id), mapping);
            String json = MappingWriter.write(looked.mapping());
            if (!json.equals(draft.mapping())) {
                drafts.change(id, json, draft.mappingName());
            }
            Draft changed = drafts.get(id);
            String name =
                    Objects.requireNonNullElse(filledIn.getFirst("keepAs"), "").strip();
            return switch (act) {
                case "import", "check" -> bringIn(changed, looked, act.equals("check"), name, who, next);
                case "keep" -> {
                    keep(changed, looked.mapping(), name, who);
                    next.addFlashAttribute("message", "imports.draft.kept");
                    next.addFlashAttribute("messageArguments", new Object[] {name});
                    yield new ModelAndView("redirect:/imports/drafts/" + id);
                }
                default ->
                    page(changed, looked, new Remarks(null, form.withoutConstant()), locale)
                            .addObject("keepAs", name);
            };
        } catch (RefusedException e) {
            return refused(draft, before, Answers.unprocessable(e), form, locale);
        } catch (Refusal e) {
            return refused(draft, before, e, form, locale);
        }
    }

    /** Another sheet is another file: it is recognised anew. Of one that cannot be read the old one stays. */
    private ModelAndView sheet(Draft draft, String sheet, Locale locale) throws IOException {
        try {
            reception.choose(draft, sheet);
            return show(draft.id(), locale);
        } catch (RefusedException e) {
            reception.choose(draft, draft.sheet());
            Refusal why = Answers.unprocessable(e);
            ModelAndView page = show(draft.id(), locale);
            page.addObject(
                    "fault", messages.getMessage(why.getDetailMessageCode(), why.getDetailMessageArguments(), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView refused(Draft draft, Samples.Looked before, Refusal why, DraftForm form, Locale locale) {
        String fault = messages.getMessage(why.getDetailMessageCode(), why.getDetailMessageArguments(), locale);
        ModelAndView page = page(draft, before, new Remarks(fault, form.withoutConstant()), locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView bringIn(
            Draft draft, Samples.Looked looked, boolean dryRun, String keepAs, SignedIn who, RedirectAttributes next)
            throws IOException {
        if (looked.result().needsDecision()) {
            throw Answers.unprocessable("imports.draft.open-questions");
        }
        Draft named = draft;
        if (!keepAs.isEmpty()) {
            keep(draft, looked.mapping(), keepAs, who);
            named = drafts.get(draft.id());
        }
        int imported = imports.receive(named, looked.mapping(), dryRun, who);
        next.addFlashAttribute("message", "imports.new.received");
        return new ModelAndView("redirect:/imports/" + imported);
    }

    /** By all columns that it uses, a file of the same system is known next time; of several sheets by the one's name too. */
    private void keep(Draft draft, Mapping mapping, String name, SignedIn who) {
        if (name.isEmpty() || mappings.isNameTooLong(name)) {
            throw Answers.unprocessable(
                    name.isEmpty() ? "imports.draft.keep-as-missing" : "imports.new.keep-as-too-long");
        }
        String sheet = draft.sheets().size() > 1 ? draft.sheet() : null;
        String json = MappingWriter.write(mapping.withHeaders(mapping.columns()).withSheet(sheet));
        mappings.keep(name, json, who.accountId());
        audit.record(who, "imports.mapping-saved", mappings.addressOf(name), "");
        drafts.change(draft.id(), draft.mapping(), name);
    }

    @PostMapping("/discard")
    String discard(@PathVariable int id, RedirectAttributes next) throws IOException {
        drafts.remove(drafts.get(id).id());
        next.addFlashAttribute("message", "imports.draft.discarded");
        return "redirect:/imports/new";
    }

    private ModelAndView page(Draft draft, Samples.Looked looked, Remarks remarks, Locale locale) {
        DraftView view = views.of(draft, looked, remarks.withoutConstant, locale);
        ModelAndView page = new ModelAndView("imports/draft");
        page.addObject("view", view);
        page.addObject("fault", remarks.fault);
        page.addObject("draft", draft);
        page.addObject(
                "headers",
                looked.sample().look().headers().stream()
                        .filter(header -> !header.isEmpty())
                        .toList());
        page.addObject("zones", Zones.of(organisation.zone(), view.text().askedZone()));
        page.addObject("durations", DurationForm.codes());
        page.addObject("units", DurationUnit.codes());
        page.addObject("zone", organisation.zone());
        return page;
    }
}
