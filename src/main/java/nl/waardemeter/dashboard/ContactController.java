package nl.waardemeter.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.ContactHistory;
import nl.waardemeter.scorecard.ContactRecord;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** One contact with all that belongs to it. What its id looks like is its source's business, so it is a parameter and no path. */
@Controller
class ContactController {

    private final ContactHistory history;
    private final Freshness freshness;
    private final Organisation organisation;
    private final MessageSource messages;

    ContactController(ContactHistory history, Freshness freshness, Organisation organisation, MessageSource messages) {
        this.history = history;
        this.freshness = freshness;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** One of another team is not there, like one that never was. */
    @GetMapping("/contacts")
    String show(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String id,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        Texts texts = new Texts(messages, locale);
        ContactRecord found = history.find(source, id, who.scope())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("freshness", freshness.sentence(texts));
        model.addAttribute(
                "page",
                new ContactPages(
                                found,
                                who.scope().all(),
                                organisation.settings().agentFigures(),
                                organisation.zone(),
                                texts)
                        .page());
        return "dashboard/contact";
    }

    static String address(String source, String id) {
        return "/contacts?source=" + UriUtils.encode(source, UTF_8) + "&id=" + UriUtils.encode(id, UTF_8);
    }
}
