package nl.waardemeter.scorecard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A question about figures that cannot be answered as asked. */
public final class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why: also the last part of the problem's type and of the message key. */
    public enum Why {
        INVALID_PARAMETER,
        MISSING_PARAMETER,
        UNKNOWN_VALUE,
        OUTSIDE_SCOPE,
        AGENT_FIGURES_OFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;
    private final String[] arguments;

    private QueryRefused(Why why, String... arguments) {
        super(why.word());
        this.why = why;
        this.arguments = arguments;
    }

    static QueryRefused invalid(String parameter, @Nullable String value, String valid) {
        return new QueryRefused(Why.INVALID_PARAMETER, parameter, String.valueOf(value), valid);
    }

    static QueryRefused missing(String parameter, String valid) {
        return new QueryRefused(Why.MISSING_PARAMETER, parameter, "", valid);
    }

    static QueryRefused unknown(String parameter, String value) {
        return new QueryRefused(Why.UNKNOWN_VALUE, parameter, value);
    }

    static QueryRefused outsideScope() {
        return new QueryRefused(Why.OUTSIDE_SCOPE);
    }

    static QueryRefused agentFiguresOff() {
        return new QueryRefused(Why.AGENT_FIGURES_OFF);
    }

    public Why why() {
        return why;
    }

    /** It is forbidden, not merely wrong. */
    public boolean forbidden() {
        return why == Why.OUTSIDE_SCOPE || why == Why.AGENT_FIGURES_OFF;
    }

    /** The key of the message: its arguments are the parameter, the value and what would be valid. */
    public String messageKey() {
        return "scorecard.refused." + why.word();
    }

    public Object[] messageArguments() {
        return arguments.clone();
    }
}
