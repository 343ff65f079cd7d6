package nl.waardemeter.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.Freshness;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.report.ReportDesk.Handed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports: which there are, and each as a page and as files. */
@Controller
@RequestMapping("/reports")
class ReportController {

    private static final int SHOWN = 60;
    private static final int MONTHS = 13;

    private final ReportDesk desk;
    private final ReportPages pages;
    private final ReportFiles files;
    private final ReportChanges changes;
    private final Editions editions;
    private final ReportNotes notes;
    private final Freshness freshness;
    private final Organisation organisation;
    private final MessageSource messages;

    ReportController(
            ReportDesk desk,
            ReportPages pages,
            ReportFiles files,
            ReportChanges changes,
            Editions editions,
            ReportNotes notes,
            Freshness freshness,
            Organisation organisation,
            MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.files = files;
        this.changes = changes;
        this.editions = editions;
        this.notes = notes;
        this.freshness = freshness;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Something to choose, or that is chosen. */
    record Choice(String label, String address, boolean chosen) {}

    /** A row of the list. */
    record Listed(
            String title,
            String whose,
            String address,
            int number,
            String issued,
            @Nullable String by,
            @Nullable String sent) {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        ReportTexts words = words(locale);
        model.addAttribute("freshness", freshness.sentence(words.texts()));
        model.addAttribute("noTeam", !who.scope().all() && who.scope().teams().isEmpty());
        model.addAttribute("teams", desk.teams(who.scope()));
        model.addAttribute("everybody", who.scope().all());
        model.addAttribute("mayTeams", who.role() != Role.TEAM_LEADER);
        model.addAttribute("spans", spans(words));
        model.addAttribute(
                "issued",
                editions.latestOfEach(who.scope(), SHOWN).stream()
                        .map(edition -> listed(edition, words))
                        .toList());
        return "report/list";
    }

    /** What people ask for: the months lately, the quarters and years around them. */
    private List<Choice> spans(ReportTexts words) {
        List<Choice> spans = new ArrayList<>();
        ReportSpan month = ReportSpan.monthOf(desk.today());
        for (int i = 0; i <= MONTHS; i++) {
            spans.add(new Choice(words.span(month), month.word(), i == 1));
            month = month.before();
        }
        ReportSpan quarter = ReportSpan.quarterOf(desk.today());
        for (int i = 0; i < 5; i++) {
            spans.add(new Choice(words.span(quarter), quarter.word(), false));
            quarter = quarter.before();
        }
        ReportSpan year = ReportSpan.yearOf(desk.today());
        for (int i = 0; i < 3; i++) {
            spans.add(new Choice(words.span(year), year.word(), false));
            year = year.before();
        }
        return spans;
    }

    private Listed listed(Edition edition, ReportTexts words) {
        return new Listed(
                words.span(edition.key().span()),
                edition.team() == null ? words.text("report.everybody") : edition.team(),
                ReportAddress.of(edition.key()),
                edition.number(),
                words.dateTime(edition.issuedAt(), organisation.zone()),
                edition.by(),
                edition.sentAt() == null ? null : words.dateTime(edition.sentAt(), organisation.zone()));
    }

    /** From the form of the list, which has the span as a parameter. */
    @GetMapping("/open")
    String open(
            @RequestParam(defaultValue = "") String span,
            @RequestParam(required = false) @Nullable Integer team,
            @AuthenticationPrincipal SignedIn who) {
        return "redirect:" + ReportAddress.of(desk.key(span, team, who.scope()));
    }

    @GetMapping("/{span:[^.]+}")
    String show(
            @PathVariable String span,
            @RequestParam(required = false) @Nullable Integer team,
            @RequestParam(defaultValue = "") String edition,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        ReportKey key = desk.key(span, team, who.scope());
        ReportTexts words = words(locale);
        model.addAttribute("freshness", freshness.sentence(words.texts()));
        model.addAttribute("title", words.text("report.title." + key.span().kind(), words.span(key.span())));
        model.addAttribute("before", neighbour(key, key.span().before(), words));
        if (!key.span().after().period().from().isAfter(desk.today())) {
            model.addAttribute("after", neighbour(key, key.span().after(), words));
        }
        model.addAttribute("whose", whose(key, who));
        Optional<Handed> handed = desk.hand(key, edition, who);
        if (handed.isEmpty()) {
            model.addAttribute("noData", true);
            return "report/report";
        }
        Handed found = handed.get();
        boolean draft = found.edition() == null;
        model.addAttribute("page", pages.page(found.report(), locale));
        model.addAttribute("draft", draft);
        model.addAttribute("leftOut", draft && !notes.of(key).leftOut().isEmpty());
        model.addAttribute("address", ReportAddress.of(key));
        model.addAttribute("team", key.team());
        model.addAttribute("span", key.span().word());
        model.addAttribute(
                "edition",
                found.edition() == null
                        ? ReportDesk.DRAFT
                        : String.valueOf(found.edition().number()));
        model.addAttribute("editions", editions(found, words));
        model.addAttribute("sections", ReportSection.values());
        if (found.edition() != null && found.edition().sentAt() != null) {
            model.addAttribute("sent", words.dateTime(found.edition().sentAt(), organisation.zone()));
        }
        if (found.edition() != null) {
            ReportChanges.Changed changed = changes.since(found.edition(), found.report());
            model.addAttribute("changed", changed.figures().size());
            model.addAttribute("same", changed.nothing());
        }
        return "report/report";
    }

    private static Choice neighbour(ReportKey key, ReportSpan span, ReportTexts words) {
        return new Choice(words.span(span), ReportAddress.of(new ReportKey(span, key.team())), false);
    }

    private List<Choice> whose(ReportKey key, SignedIn who) {
        List<Choice> choices = new ArrayList<>();
        if (who.scope().all()) {
            choices.add(new Choice("", ReportAddress.of(new ReportKey(key.span(), null)), key.team() == null));
        }
        desk.teams(who.scope())
                .forEach(team -> choices.add(new Choice(
                        team.name(),
                        ReportAddress.of(new ReportKey(key.span(), team.id())),
                        Integer.valueOf(team.id()).equals(key.team()))));
        return choices.size() < 2 ? List.of() : choices;
    }

    /** The draft and what was issued of it. */
    private List<Choice> editions(Handed found, ReportTexts words) {
        List<Choice> choices = new ArrayList<>();
        if (found.all().isEmpty()) {
            return choices;
        }
        String address = ReportAddress.of(found.key());
        String mark = address.contains("?") ? "&" : "?";
        choices.add(new Choice(
                words.text("report.state.draft"),
                address + mark + "edition=" + ReportDesk.DRAFT,
                found.edition() == null));
        found.all()
                .forEach(one -> choices.add(new Choice(
                        words.text("report.state.edition", one.number()),
                        address + mark + "edition=" + one.number(),
                        found.edition() != null && found.edition().id() == one.id())));
        return choices;
    }

    @GetMapping("/{span}/changes")
    String changes(
            @PathVariable String span,
            @RequestParam(required = false) @Nullable Integer team,
            @RequestParam(defaultValue = "") String edition,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        ReportKey key = desk.key(span, team, who.scope());
        Handed found = desk.hand(key, edition, who).orElse(null);
        if (found == null || found.edition() == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("error", "report.changes.draft");
        } else {
            ReportTexts words = words(locale);
            model.addAttribute("freshness", freshness.sentence(words.texts()));
            model.addAttribute(
                    "changes",
                    new ChangeWords(words, organisation.zone())
                            .page(changes.since(found.edition(), found.report()), found.report(), found.edition()));
            model.addAttribute("mayImports", who.role() != Role.TEAM_LEADER);
        }
        model.addAttribute("address", ReportAddress.of(key));
        return "report/changes";
    }

    @GetMapping("/{span}." + ReportFiles.FORMS)
    ResponseEntity<byte[]> file(
            @PathVariable String span,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable Integer team,
            @RequestParam(defaultValue = "") String edition,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        return desk.hand(desk.key(span, team, who.scope()), edition, who)
                .map(handed -> download(files.file(handed.report(), form, locale)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    static ResponseEntity<byte[]> download(ReportFiles.ReportFile file) {
        return ResponseEntity.ok()
                .contentType(file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    private ReportTexts words(Locale locale) {
        return new ReportTexts(new Texts(messages, locale));
    }
}
