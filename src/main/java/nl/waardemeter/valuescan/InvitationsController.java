package nl.waardemeter.valuescan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.valuescan.Invitations.Invitee;
import nl.waardemeter.valuescan.Invitations.Link;
import nl.waardemeter.valuescan.LinkMail.Outcome;
import nl.waardemeter.web.FlatTable;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invitations to judge. The answer to a request shows the links, the only time: nothing keeps them. */
@Controller
@RequestMapping("/valuescan/waves/{wave}")
class InvitationsController {

    private final Waves waves;
    private final Invitations invitations;
    private final LinkMail mail;
    private final WavePages pages;
    private final Today today;

    InvitationsController(Waves waves, Invitations invitations, LinkMail mail, WavePages pages, Today today) {
        this.waves = waves;
        this.invitations = invitations;
        this.mail = mail;
        this.pages = pages;
        this.today = today;
    }

    /**
     * A link on the page.
     *
     * @param mailed null where no mail was asked for
     */
    record Shown(
            String addressee,
            String role,
            String address,
            @Nullable Boolean mailed) {}

    @PostMapping("/invitations")
    String invite(
            @PathVariable int wave,
            @ModelAttribute("invite") InviteForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Wave asked = waves.get(wave);
        List<Invitee> invitees = form.read(invitations.earlier(asked), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", WaveForm.of(asked));
            return pages.show(asked, model);
        }
        List<Link> links = invitations.invite(wave, invitees, today.get(), who);
        return show(asked, links, form.mail() && mail.isSetUp(), model, locale, request);
    }

    @PostMapping("/invitations/{id}/link")
    String renew(
            @PathVariable int wave,
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        Link link = invitations.renew(wave, id, today.get(), who);
        return show(waves.get(wave), List.of(link), false, model, locale, request);
    }

    @PostMapping("/invitations/{id}/removal")
    String withdraw(
            @PathVariable int wave,
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        invitations.withdraw(wave, id, today.get(), who);
        next.addFlashAttribute("message", "valuescan.invitation.withdrawn");
        return "redirect:/valuescan/waves/" + wave;
    }

    /** Says that mails failed, not how many and not whose: that would tell who has not answered. */
    @PostMapping("/reminder")
    String remind(
            @PathVariable int wave,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!mail.isSetUp()) {
            throw new Refusal(HttpStatus.CONFLICT, "valuescan.refused.no-reminder");
        }
        Wave asked = waves.get(wave);
        List<Link> links = invitations.remind(wave, today.get(), who);
        List<Outcome> outcomes = new ArrayList<>();
        for (Link link : links) {
            outcomes.add(
                    outcomes.contains(Outcome.NO_SERVER)
                            ? Outcome.NO_SERVER
                            : mail.send(link.to(), address(link, request), asked, "reminder"));
        }
        if (outcomes.stream().allMatch(Outcome.SENT::equals)) {
            next.addFlashAttribute("message", "valuescan.reminded");
        } else if (outcomes.get(0) == Outcome.NO_SERVER) {
            invitations.takeBackReminder(wave, who);
            next.addFlashAttribute("error", "valuescan.reminded.none");
        } else {
            next.addFlashAttribute("error", "valuescan.reminded.failed");
        }
        return "redirect:/valuescan/waves/" + wave;
    }

    private String show(
            Wave wave, List<Link> links, boolean byMail, Model model, Locale locale, HttpServletRequest request) {
        List<Shown> shown = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("addressee", "role", "link")));
        boolean hasServer = true;
        for (Link link : links) {
            String address = address(link, request);
            Boolean mailed = null;
            if (byMail && link.to().hasEmail()) {
                Outcome outcome = hasServer ? mail.send(link.to(), address, wave, "invitation") : Outcome.NO_SERVER;
                hasServer = outcome != Outcome.NO_SERVER;
                mailed = outcome == Outcome.SENT;
            }
            shown.add(new Shown(link.to().addressee(), link.to().role().key(), address, mailed));
            rows.add(new ArrayList<>(
                    List.of(link.to().addressee(), link.to().role().key(), address)));
        }
        model.addAttribute("wave", wave);
        model.addAttribute("links", shown);
        model.addAttribute("failed", shown.stream().anyMatch(link -> Boolean.FALSE.equals(link.mailed())));
        byte[] csv = new FlatTable("Waardemeter_links", rows).as("csv", locale).getBody();
        model.addAttribute(
                "csv", "data:text/csv;base64," + Base64.getEncoder().encodeToString(Objects.requireNonNull(csv)));
        return "valuescan/links";
    }

    private String address(Link link, HttpServletRequest request) {
        return mail.address(request)
                .pathSegment("assess", link.secret())
                .queryParam("lang", link.to().language())
                .toUriString();
    }
}
