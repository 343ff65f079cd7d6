package nl.waardemeter.imports;

import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kept mappings: what they are for and what used them; to be renamed, removed and brought back. They are made where a file is looked at. */
@Controller
@RequestMapping("/imports/mappings")
class MappingsController {

    private final MappingList list;
    private final Mappings mappings;
    private final Organisation organisation;

    MappingsController(MappingList list, Mappings mappings, Organisation organisation) {
        this.list = list;
        this.mappings = mappings;
        this.organisation = organisation;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("kept", list.all(false));
        model.addAttribute("removed", list.all(true));
        model.addAttribute("zone", organisation.zone());
        return "imports/mappings";
    }

    @GetMapping("/{id}")
    String one(@PathVariable int id, Model model) {
        MappingList.Row row = list.one(id);
        model.addAttribute("row", row);
        model.addAttribute("json", list.body(id, row.version()));
        model.addAttribute("versions", list.versions(id));
        model.addAttribute("imports", list.imports(id));
        model.addAttribute("zone", organisation.zone());
        return "imports/mapping";
    }

    /** As the API takes it. */
    @GetMapping(path = "/{id}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@PathVariable int id, @PathVariable int version) {
        return list.body(id, version);
    }

    @PostMapping("/{id}/name")
    String rename(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        try {
            mappings.rename(id, name.strip(), who);
            next.addFlashAttribute("message", "imports.mappings.renamed");
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
            next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
        }
        return "redirect:" + Mappings.address(id);
    }

    @PostMapping("/{id}/{what:removal|return}")
    String removeOrBringBack(
            @PathVariable int id,
            @PathVariable String what,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        if (what.equals("removal")) {
            mappings.remove(id, who);
            next.addFlashAttribute("message", "imports.mappings.was-removed");
            return "redirect:/imports/mappings";
        }
        mappings.bringBack(id, who);
        next.addFlashAttribute("message", "imports.mappings.was-returned");
        return "redirect:" + Mappings.address(id);
    }
}
