package nl.waardemeter.imports;

import java.io.IOException;
import java.util.Locale;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of imports, and handing in a file. */
@Controller
@RequestMapping("/imports")
class ImportsController {

    private final Imports imports;
    private final ImportList list;
    private final Mappings mappings;
    private final FileFormat format;
    private final Templates templates;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final MessageSource messages;

    ImportsController(
            Imports imports,
            ImportList list,
            Mappings mappings,
            FileFormat format,
            Templates templates,
            Organisation organisation,
            AuditTrail audit,
            MessageSource messages) {
        this.imports = imports;
        this.list = list;
        this.mappings = mappings;
        this.format = format;
        this.templates = templates;
        this.organisation = organisation;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("imports", list.latest());
        model.addAttribute("zone", organisation.zone());
        return "imports/list";
    }

    @GetMapping("/new")
    ModelAndView upload(Locale locale) {
        return form(UploadForm.empty(), null, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView receive(
            @RequestParam("file") MultipartFile file,
            @ModelAttribute("form") UploadForm form,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isEmpty() && file.isEmpty()) {
            return refused(form, "imports.new.file-missing", locale);
        }
        if (form.hasNewMapping() && mappings.isNameTooLong(form.keepAs())) {
            return refused(form, "imports.new.keep-as-too-long", locale);
        }
        if (!form.hasNewMapping() && !form.keepAs().isEmpty()) {
            return refused(form, "imports.new.keep-as-nothing", locale);
        }
        try {
            int id = imports.receive(file.getInputStream(), name, form.request(), form.onlyLooks(), who);
            keepMapping(form, who);
            next.addFlashAttribute("message", "imports.new.received");
            return new ModelAndView("redirect:/imports/" + id);
        } catch (Refusal refusal) {
            String why =
                    messages.getMessage(refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), locale);
            String fault = messages.getMessage("imports.new.refused", new Object[] {name, why}, locale);
            return form(form, fault, HttpStatus.valueOf(refusal.getStatusCode().value()), locale);
        }
    }

    /** The mapping has been read already: a file came in with it. */
    private void keepMapping(UploadForm form, SignedIn who) {
        if (form.hasNewMapping() && !form.keepAs().isEmpty()) {
            mappings.keep(form.keepAs(), form.mapping());
            audit.record(who, "imports.mapping-saved", "/imports/mappings", "");
        }
    }

    private ModelAndView refused(UploadForm form, String key, Locale locale) {
        return form(form, messages.getMessage(key, null, locale), HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    private ModelAndView form(UploadForm form, @Nullable String fault, HttpStatus status, Locale locale) {
        ModelAndView page = new ModelAndView("imports/new", status);
        page.addObject("form", form);
        page.addObject("fault", fault);
        page.addObject("mappings", mappings.names());
        page.addObject("kinds", format.kinds(locale));
        page.addObject("durations", DurationForm.codes());
        page.addObject("zone", organisation.zone().getId());
        return page;
    }

    /** A file to begin with. */
    @GetMapping("/templates/{kind}.csv")
    ResponseEntity<byte[]> template(@PathVariable String kind, Locale locale) throws IOException {
        byte[] file = templates.of(kind, locale).orElseThrow(() -> Answers.unknown(kind));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("waardemeter-" + kind + ".csv")
                                .build()
                                .toString())
                .body(file);
    }
}
