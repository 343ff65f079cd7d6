package nl.waardemeter.valuescan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one wave, for whoever organises it. */
@Component
class WavePages {

    private final Waves waves;
    private final Invitations invitations;
    private final LinkMail mail;
    private final Today today;
    private final MessageSource messages;

    WavePages(Waves waves, Invitations invitations, LinkMail mail, Today today, MessageSource messages) {
        this.waves = waves;
        this.invitations = invitations;
        this.mail = mail;
        this.today = today;
        this.messages = messages;
    }

    /** With the forms that are in the model. */
    String show(Wave wave, Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("wave", wave);
        model.addAttribute("state", wave.state(today.get()).key());
        model.addAttribute("answered", waves.answered(wave.id()));
        model.addAttribute("invited", waves.invited(wave));
        model.addAttribute("invitations", invitations.of(wave.id()));
        model.addAttribute("earlier", invitations.earlier(wave));
        model.addAttribute("mailIsSetUp", mail.isSetUp());
        model.addAttribute("leastOfRole", Anonymity.LEAST_OF_ROLE);
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(AssessorRole.values())
                .forEach(role ->
                        roles.put(role.key(), messages.getMessage("valuescan.role." + role.key(), null, locale)));
        model.addAttribute("roles", roles);
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("nl", "Nederlands");
        languages.put("en", "English");
        model.addAttribute("languages", languages);
        return "valuescan/wave";
    }
}
