package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Somebody opens a page with figures. */
record Visit(
        MultiValueMap<String, String> parameters,
        SignedIn who,
        Model model,
        HttpServletResponse response,
        Locale locale) {}
