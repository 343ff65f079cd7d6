package nl.waardemeter.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.NameChanges.Wanted;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams, queues, agents and topics that files brought, and what an admin does to their names. */
@Controller
@RequestMapping("/names")
class NamesController {

    private final NameList list;
    private final NameRecords records;
    private final NameChanges changes;
    private final Names names;
    private final Organisation organisation;

    NamesController(NameList list, NameRecords records, NameChanges changes, Names names, Organisation organisation) {
        this.list = list;
        this.records = records;
        this.changes = changes;
        this.names = names;
        this.organisation = organisation;
    }

    @GetMapping
    String first() {
        return "redirect:/names/topic";
    }

    @GetMapping("/{dimension}")
    String all(
            @PathVariable String dimension,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "new", defaultValue = "false") boolean onlyNew,
            Model model) {
        Dimension which = dimension(dimension);
        NameList.Found found = list.find(which, q, onlyNew);
        model.addAttribute("found", found);
        model.addAttribute("alike", q.isBlank() && !onlyNew ? list.alike(which) : List.of());
        model.addAttribute("all", real(which));
        model.addAttribute("q", q);
        model.addAttribute("onlyNew", onlyNew);
        return page(which, model, "imports/names");
    }

    @GetMapping("/{dimension}/{id}")
    String one(@PathVariable String dimension, @PathVariable int id, Model model) {
        Dimension which = dimension(dimension);
        records.require(which, id);
        model.addAttribute("name", list.one(which, id));
        model.addAttribute(
                "others", real(which).stream().filter(name -> name.id() != id).toList());
        model.addAttribute("teams", real(Dimension.TEAM));
        model.addAttribute("parents", which == Dimension.TOPIC ? list.parents(id) : List.of());
        model.addAttribute("memberships", NameField.TEAM.fits(which) ? list.memberships(which, id) : List.of());
        model.addAttribute("changes", list.history(which, id));
        model.addAttribute("zone", organisation.zone());
        return page(which, model, "imports/name");
    }

    /** What merging would change, before it does. */
    @GetMapping("/{dimension}/merge")
    String askMerge(
            @PathVariable String dimension,
            @RequestParam(defaultValue = "") List<Integer> name,
            @RequestParam(required = false) @Nullable Integer into,
            Model model,
            RedirectAttributes next) {
        Dimension which = dimension(dimension);
        List<Integer> merged = name.stream().filter(id -> !id.equals(into)).toList();
        if (into == null || merged.isEmpty()) {
            next.addFlashAttribute("error", "imports.names.merge-nothing");
            return "redirect:/names/" + dimension;
        }
        Map<Names.Name, List<Stamps.Extent>> extents = new LinkedHashMap<>();
        for (int id : merged) {
            extents.put(name(which, id), changes.extent(merge(which, id, into)));
        }
        model.addAttribute("extents", extents);
        model.addAttribute("closedBefore", organisation.settings().closedBefore());
        model.addAttribute("into", name(which, into));
        return page(which, model, "imports/names-merge");
    }

    @PostMapping("/{dimension}/merge")
    String merge(
            @PathVariable String dimension,
            @RequestParam List<Integer> name,
            @RequestParam int into,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        Dimension which = dimension(dimension);
        changes.apply(name.stream().map(id -> merge(which, id, into)).toList(), who);
        next.addFlashAttribute("message", "imports.names.merged");
        return "redirect:" + NameChanges.address(which, into);
    }

    @PostMapping("/{dimension}/{id}/{field:name|hidden|parent|owner-department|brand|team}")
    String change(
            @PathVariable String dimension,
            @PathVariable int id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(required = false) @Nullable LocalDate from,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        NameField changed = NameField.valueOf(field.toUpperCase(Locale.ROOT).replace('-', '_'));
        Dimension which = dimension(dimension);
        if (changed == NameField.TEAM && from == null) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "imports.names.day-missing");
        }
        Wanted wanted = new Wanted(which, id, changed, value(changed, value), changed == NameField.TEAM ? from : null);
        try {
            changes.apply(List.of(wanted), who);
            next.addFlashAttribute("message", "imports.names.saved");
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
            next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
        }
        return "redirect:" + NameChanges.address(which, id);
    }

    @PostMapping("/changes/{change}/undo")
    String undo(@PathVariable int change, @AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
        NameRecords.Change undone = records.change(change);
        try {
            changes.undo(change, who);
            next.addFlashAttribute("message", "imports.names.undone");
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
        }
        return "redirect:" + NameChanges.address(undone.dimension(), undone.nameId());
    }

    private static @Nullable String value(NameField field, String value) {
        return switch (field) {
            case NAME -> value.strip();
            case HIDDEN -> String.valueOf(value.equals("true"));
            case MERGED_INTO, PARENT, TEAM -> value.isBlank() ? null : String.valueOf(number(value));
            case OWNER_DEPARTMENT, BRAND -> value.isBlank() ? null : value.strip();
        };
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(HttpStatus.NOT_FOUND, "imports.names.unknown");
        }
    }

    private static Wanted merge(Dimension dimension, int id, int into) {
        return new Wanted(dimension, id, NameField.MERGED_INTO, String.valueOf(into), null);
    }

    private Names.Name name(Dimension dimension, int id) {
        return real(dimension).stream()
                .filter(name -> name.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "imports.names.unknown"));
    }

    private List<Names.Name> real(Dimension dimension) {
        return names.all(dimension).stream().filter(name -> name.id() != 0).toList();
    }

    private static String page(Dimension dimension, Model model, String view) {
        model.addAttribute("dimension", dimension.table());
        model.addAttribute("tabs", List.of("topic", "queue", "agent", "team"));
        return view;
    }

    private static Dimension dimension(String word) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension.table().equals(word)) {
                return dimension;
            }
        }
        throw new Refusal(HttpStatus.NOT_FOUND, "imports.names.unknown");
    }
}
