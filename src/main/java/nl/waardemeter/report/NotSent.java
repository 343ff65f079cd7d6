package nl.waardemeter.report;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** A mail did not go out. Says why without a word of the server's own, which may name the recipient. */
final class NotSent extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Pattern TOO_LARGE = Pattern.compile("(552|523)\\b.*", Pattern.DOTALL);

    /** Why. Each has a message of its own. */
    enum Why {
        UNREACHABLE(true, false),
        SIGN_IN(true, false),
        ADDRESS(false, true),
        TOO_LARGE(false, false),
        REFUSED(false, false),
        NO_REPORT(false, false),
        STOPPED(false, true);

        /** It would be no different for any other mail. */
        final boolean forAll;
        /** Trying again would not help. */
        final boolean forGood;

        Why(boolean forAll, boolean forGood) {
            this.forAll = forAll;
            this.forGood = forGood;
        }

        /** The last part of the message's key. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    NotSent(Why why) {
        super(why.word());
        this.why = why;
    }

    Why why() {
        return why;
    }

    static NotSent because(MailException thrown) {
        if (thrown instanceof MailAuthenticationException) {
            return new NotSent(Why.SIGN_IN);
        }
        if (!(thrown instanceof MailSendException sending)) {
            return new NotSent(Why.REFUSED);
        }
        Exception[] causes = sending.getMessageExceptions();
        // it never came to the mail itself
        if (sending.getCause() != null || causes == null || causes.length == 0) {
            return new NotSent(Why.UNREACHABLE);
        }
        return new NotSent(Arrays.stream(causes)
                .flatMap(NotSent::chain)
                .map(NotSent::why)
                .reduce(Why.REFUSED, (one, other) -> other == Why.REFUSED ? one : other));
    }

    /** The library hangs one exception on another, for each recipient and for the mail as a whole. */
    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                        first,
                        each -> each != null,
                        each -> each instanceof MessagingException one ? one.getNextException() : null)
                .limit(10);
    }

    private static Why why(Exception cause) {
        if (cause instanceof IOException) {
            return Why.UNREACHABLE;
        }
        String said = String.valueOf(cause.getMessage()).strip();
        if (TOO_LARGE.matcher(said).matches()) {
            return Why.TOO_LARGE;
        }
        Address[] invalid = cause instanceof SendFailedException failed ? failed.getInvalidAddresses() : null;
        return invalid != null && invalid.length > 0 ? Why.ADDRESS : Why.REFUSED;
    }
}
