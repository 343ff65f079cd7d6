package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.valuescan.Invitations.Invitee;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Whom to ask, as it is typed.
 *
 * @param who one address or name a line
 * @param again addresses of those who were asked the wave before
 * @param mail whether the links go out by mail at once
 */
record InviteForm(String who, String role, String language, List<String> again, Boolean mail) {

    private static final int LONGEST = 254;
    private static final int MOST = 200;
    static final List<String> LANGUAGES = List.of("nl", "en");

    InviteForm {
        who = text(who);
        role = text(role);
        language = text(language);
        again = again == null ? List.of() : List.copyOf(again);
        // a box that is not ticked sends nothing
        mail = mail != null && mail;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static InviteForm empty(Locale locale) {
        return new InviteForm(
                "",
                AssessorRole.MANAGEMENT.key(),
                LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "nl",
                List.of(),
                true);
    }

    /** @param earlier who was asked the wave before, in the role and language of then */
    List<Invitee> read(List<Invitee> earlier, Errors errors) {
        Map<String, Invitee> invitees = new LinkedHashMap<>();
        earlier.stream()
                .filter(one -> again.contains(one.addressee()))
                .forEach(one -> invitees.put(key(one.addressee()), one));
        List<String> lines =
                who.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Optional<AssessorRole> as = AssessorRole.ofKey(role);
        if (!lines.isEmpty() && (as.isEmpty() || !LANGUAGES.contains(language))) {
            errors.rejectValue("role", "valuescan.wrong.role");
            return List.of();
        }
        for (String line : lines) {
            if (line.length() > LONGEST) {
                errors.rejectValue("who", "valuescan.wrong.who.long", new Object[] {LONGEST}, null);
                return List.of();
            }
            as.ifPresent(given -> invitees.putIfAbsent(key(line), new Invitee(line, given, language)));
        }
        if (invitees.isEmpty()) {
            errors.rejectValue("who", "valuescan.wrong.who");
        } else if (invitees.size() > MOST) {
            errors.rejectValue("who", "valuescan.wrong.who.many", new Object[] {MOST}, null);
        }
        return new ArrayList<>(invitees.values());
    }

    private static String key(String addressee) {
        return addressee.toLowerCase(Locale.ROOT);
    }
}
