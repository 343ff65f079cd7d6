package nl.waardemeter.account;

import java.util.regex.Pattern;

/** No more than what catches a slip of the pen: whether an address exists, only a mail can tell. */
public final class EmailAddress {

    static final int MAXIMUM = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;]+@[^\\s@<>\"(),:;.]+(\\.[^\\s@<>\"(),:;.]+)+");

    private EmailAddress() {}

    public static boolean isValid(String typed) {
        String address = typed.strip();
        return address.length() <= MAXIMUM && FORM.matcher(address).matches();
    }
}
