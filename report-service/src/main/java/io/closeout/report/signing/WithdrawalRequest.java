package io.closeout.report.signing;

import io.closeout.report.input.Faults;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a signed report is taken back, as a message key. */
record WithdrawalRequest(@Nullable String reasonKey) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

    /** Message keys may go into events, words may not. */
    static String key(@Nullable String reasonKey, Faults faults) {
        var key = faults.text("/reasonKey", reasonKey, 64);
        faults.unless(
                key.isEmpty() || KEY.matcher(key).matches(),
                "/reasonKey",
                "is not a key: lower-case words joined by dots or dashes");
        return key;
    }
}
