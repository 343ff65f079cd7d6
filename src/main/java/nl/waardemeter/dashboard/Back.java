package nl.waardemeter.dashboard;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Back to the dashboard, or another page with figures, as it was looked at, after a form on it was sent. */
final class Back {

    private Back() {}

    /** @param query as it stood in the address, without its question mark; whatever it holds, it stays behind the path */
    static RedirectView to(String query) {
        return to("/", query);
    }

    /** Back to another page. */
    static RedirectView to(String path, String query) {
        return to(path, query, "");
    }

    /**
     * Back to a page of ours.
     *
     * @param path of ours, never what somebody sent
     * @param place on the page, such as {@code #trend}
     */
    static RedirectView to(String path, String query, String place) {
        String kept = query.replaceAll("[\\s\\p{Cntrl}#]", "");
        RedirectView view = new RedirectView(path + (kept.isEmpty() ? "" : "?" + kept) + place, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
