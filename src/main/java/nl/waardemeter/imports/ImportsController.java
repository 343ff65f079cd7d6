package nl.waardemeter.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of imports, and dropping files. */
@Controller
@RequestMapping("/imports")
class ImportsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportList list;
    private final Rhythm rhythm;
    private final Reception reception;
    private final Drafts drafts;
    private final Mappings mappings;
    private final FileFormat format;
    private final Templates templates;
    private final Organisation organisation;
    private final MessageSource messages;

    ImportsController(
            ImportList list,
            Rhythm rhythm,
            Reception reception,
            Drafts drafts,
            Mappings mappings,
            FileFormat format,
            Templates templates,
            Organisation organisation,
            MessageSource messages) {
        this.list = list;
        this.rhythm = rhythm;
        this.reception = reception;
        this.drafts = drafts;
        this.mappings = mappings;
        this.format = format;
        this.templates = templates;
        this.organisation = organisation;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("imports", list.latest());
        model.addAttribute("deliveries", rhythm.deliveries());
        model.addAttribute("kinds", format.kinds(locale));
        model.addAttribute("zone", organisation.zone());
        return "imports/list";
    }

    @GetMapping("/new")
    ModelAndView upload(Locale locale) {
        return form(List.of(), HttpStatus.OK, locale);
    }

    /** Each file is kept to be looked at; the first one is shown at once. */
    @PostMapping
    ModelAndView receive(
            @RequestParam("file") List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        List<String> faults = new ArrayList<>();
        int first = 0;
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (name.isEmpty() && file.isEmpty()) {
                continue;
            }
            try {
                int draft = reception.receive(file.getInputStream(), name, who);
                first = first == 0 ? draft : first;
            } catch (RefusedException e) {
                faults.add(fault(name, Answers.unprocessable(e), locale));
            }
        }
        if (first == 0) {
            if (faults.isEmpty()) {
                faults.add(messages.getMessage("imports.new.file-missing", null, locale));
            }
            return form(faults, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        next.addFlashAttribute("faults", faults);
        return new ModelAndView("redirect:/imports/drafts/" + first);
    }

    private String fault(String name, Refusal refusal, Locale locale) {
        String why = messages.getMessage(refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), locale);
        return messages.getMessage("imports.new.refused", new Object[] {name, why}, locale);
    }

    private ModelAndView form(List<String> faults, HttpStatus status, Locale locale) {
        ModelAndView page = new ModelAndView("imports/new", status);
        page.addObject("faults", faults);
        page.addObject("drafts", drafts.waiting());
        page.addObject("mappings", mappings.names().size());
        page.addObject("kinds", format.kinds(locale));
        page.addObject("zone", organisation.zone());
        return page;
    }

    /** A file to begin with. */
    @GetMapping("/templates/{kind}.csv")
    ResponseEntity<byte[]> template(@PathVariable String kind, Locale locale) throws IOException {
        byte[] file = templates.of(kind, locale).orElseThrow(() -> Answers.unknown(kind));
        return attached(file, "text/csv;charset=UTF-8", "waardemeter-" + kind + ".csv");
    }

    @GetMapping("/templates/{kind}.xlsx")
    ResponseEntity<byte[]> templateWorkbook(@PathVariable String kind) throws IOException {
        byte[] file = templates.workbookOf(kind).orElseThrow(() -> Answers.unknown(kind));
        return attached(file, XLSX, "waardemeter-" + kind + ".xlsx");
    }

    private static ResponseEntity<byte[]> attached(byte[] file, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }
}
