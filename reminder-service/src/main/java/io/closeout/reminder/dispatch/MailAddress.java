package io.closeout.reminder.dispatch;

import java.util.regex.Pattern;

/** Tells an address that can be put into an envelope from text that merely stands where an address should. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\\\\\[\\]]+@[^\\s\\p{Cntrl}@<>(),;:\"\\\\\\[\\]]+");

    private MailAddress() {}

    static boolean isUsable(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }
}
