package nl.waardemeter.survey;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a customer's words what tells of a person: e-mail addresses, telephone and bank account numbers, citizen service
 * numbers, addresses, dates of birth, and names that are known. What stands for it says what was there, so that the words still read.
 *
 * <p>A machine does not find everything: who passes words on reads them first.
 */
public final class Redaction {

    /** What may be there, and what must be true of it. Those that are longer come first: an account number holds digits too. */
    private static final List<Rule> RULES = List.of(
            new Rule("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+", Kind.EMAIL, found -> true),
            new Rule("(?:https?://|www\\.)\\S+", Kind.ADDRESS, found -> true),
            new Rule(
                    "(?i)\\b[A-Z]{2}[ ]?[0-9]{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{0,4}\\b",
                    Kind.ACCOUNT,
                    found -> found.chars().filter(Character::isDigit).count() >= 8),
            // 1234 AB 56, 1234ab-56a; a street's name with its number
            new Rule(
                    "\\b[1-9][0-9]{3}\\s?[A-Za-z]{2}\\b(?:[ ,-]*[0-9]{1,5}[a-zA-Z]?\\b)?",
                    Kind.ADDRESS, Redaction::isPostcode),
            new Rule(
                    "\\b\\p{Lu}[\\p{L}.’' -]{1,40}?(?:straat|laan|weg|plein|kade|gracht|dijk|hof|singel|steeg|pad|park|street|road|avenue|lane)"
                            + "\\s+[0-9]{1,5}(?:\\s?[a-zA-Z]\\b)?",
                    Kind.ADDRESS,
                    found -> true),
            new Rule(
                    "\\b[0-3]?[0-9][-/. ](?:[01]?[0-9]|jan\\p{L}*|feb\\p{L}*|mrt|maart|mar\\p{L}*|apr\\p{L}*|mei|may|jun\\p{L}*|jul\\p{L}*|"
                            + "aug\\p{L}*|sep\\p{L}*|okt\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*)[-/. ](?:19[0-9]{2}|20[01][0-9])\\b",
                    Kind.BIRTHDAY, found -> true),
            new Rule(
                    "(?<![\\p{L}\\p{N}])\\(?(?:\\+|00|0)[0-9](?:[0-9]|[ ./()-]{1,2}(?=[0-9(])){7,24}(?![\\p{N}])",
                    Kind.PHONE,
                    found -> {
                        long digits = found.chars().filter(Character::isDigit).count();
                        return digits >= 9 && digits <= 15;
                    }),
            new Rule("(?<![\\p{N}])[0-9]{9}(?![\\p{N}])", Kind.CITIZEN, Redaction::isCitizenNumber),
            // what is so long is somebody's: an order, a customer, a card
            new Rule(
                    "(?<![\\p{L}\\p{N}])\\p{Lu}{0,3}[0-9](?:[ -]?[0-9]){6,18}(?![\\p{N}])",
                    Kind.NUMBER,
                    found -> !found.matches("[0-3]?[0-9]-[01]?[0-9]-[0-9]{4}|[0-9]{4}-[01][0-9]-[0-3][0-9]")));

    /** What was there. */
    public enum Kind {
        EMAIL,
        PHONE,
        ACCOUNT,
        CITIZEN,
        ADDRESS,
        BIRTHDAY,
        NUMBER,
        NAME;

        /** What stands for it; in no language, a reader's words are put in its place. */
        public String mark() {
            return "[" + name().toLowerCase(java.util.Locale.ROOT) + "]";
        }
    }

    private final List<Pattern> names;

    /** @param names of people that are known, such as the agents; those of fewer than three letters would take words along */
    public Redaction(Collection<String> names) {
        this.names = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 2 && name.chars().anyMatch(Character::isLetter))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .map(Redaction::named)
                .toList();
    }

    /** A single word may also be an ordinary one (Roos, Mark), unless it stands there as a name does or is shouted. */
    private static Pattern named(String name) {
        boolean several = name.contains(" ");
        String quoted = several
                ? Pattern.quote(name)
                : "(?:" + Pattern.quote(name) + "|" + Pattern.quote(name.toUpperCase(java.util.Locale.ROOT)) + ")";
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])",
                several ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    public String of(String words) {
        String redacted = words;
        for (Rule rule : RULES) {
            redacted = rule.applyTo(redacted);
        }
        redacted = CALLED.matcher(redacted).replaceAll("$1" + Matcher.quoteReplacement(Kind.NAME.mark()));
        for (Pattern name : names) {
            redacted = name.matcher(redacted).replaceAll(Matcher.quoteReplacement(Kind.NAME.mark()));
        }
        return redacted;
    }

    private record Rule(Pattern pattern, Kind kind, Predicate<String> truly) {

        Rule(String pattern, Kind kind, Predicate<String> truly) {
            this(Pattern.compile(pattern), kind, truly);
        }

        String applyTo(String words) {
            return pattern.matcher(words)
                    .replaceAll((MatchResult found) ->
                            Matcher.quoteReplacement(truly.test(found.group()) ? kind.mark() : found.group()));
        }
    }

    /** A year before two letters is no postcode (“2026 is”): of small letters behind a space a house number must follow. */
    private static boolean isPostcode(String found) {
        String letters = found.replaceAll("[^\\p{L}]", "");
        boolean capitals = letters.length() >= 2
                && letters.substring(0, 2).equals(letters.substring(0, 2).toUpperCase(java.util.Locale.ROOT));
        boolean together = Character.isLetter(found.charAt(4));
        boolean numbered = found.matches("(?!19|20).{4}\\s\\p{L}{2}[ ,-]+[0-9].*");
        return capitals || together || numbered;
    }

    /** Whoever is called by a title, or says a name: the title stays, and up to three words with a capital go. */
    private static final Pattern CALLED = Pattern.compile(
            "((?<![\\p{L}])(?i:dhr\\.?|mevr\\.?|mw\\.?|meneer|mevrouw|de heer|mr\\.?|mrs\\.?|ms\\.?|t\\.a\\.v\\.|contact:?|contactpersoon:?|"
                    + "mijn naam is|ik heet|ik ben|my name is|groet(?:en|jes)?,?|gr\\.?,?|mvg,?|regards,?)\\s+)"
                    + "\\p{Lu}[\\p{L}.’-]*(?:\\s+(?:van|de|der|den|het|ten|ter|von|el|al)\\b){0,2}(?:\\s+\\p{Lu}[\\p{L}’-]+){0,2}");

    /** The check of eleven of a Dutch citizen service number. */
    private static boolean isCitizenNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        sum -= Character.digit(digits.charAt(8), 10);
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
