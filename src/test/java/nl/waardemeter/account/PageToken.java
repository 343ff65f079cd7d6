package nl.waardemeter.account;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends the token against forged requests as a page's script does: in a cookie and, the same, in a header. The library's own
 * {@code csrf()} puts another repository into the filters, where it stays for every later test of the same program.
 */
public final class PageToken {

    private static final String VALUE = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";

    private PageToken() {}

    public static RequestPostProcessor csrf() {
        return PageToken::addTo;
    }

    private static MockHttpServletRequest addTo(MockHttpServletRequest request) {
        Cookie[] before = request.getCookies();
        request.setCookies(Stream.concat(
                        before == null ? Stream.empty() : Stream.of(before), Stream.of(new Cookie("XSRF-TOKEN", VALUE)))
                .toArray(Cookie[]::new));
        request.addHeader("X-XSRF-TOKEN", VALUE);
        return request;
    }
}
