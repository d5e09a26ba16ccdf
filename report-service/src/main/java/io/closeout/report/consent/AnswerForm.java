package io.closeout.report.consent;

import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody typed; nothing of it is lost when something is missing. */
public class AnswerForm {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ROLE = 100;
    static final int LONGEST_REASON = 2_000;

    @FormParam("form")
    @Nullable
    String formToken;

    @FormParam("name")
    @Nullable
    String name;

    @FormParam("role")
    @Nullable
    String role;

    @FormParam("consent")
    @Nullable
    String consent;

    @FormParam("reason")
    @Nullable
    String reason;

    static AnswerForm empty() {
        return new AnswerForm();
    }

    public String name() {
        return text(name);
    }

    public String role() {
        return text(role);
    }

    public String reason() {
        return text(reason);
    }

    public boolean consented() {
        return consent != null;
    }

    /** By field; empty if it can be taken. */
    Map<String, String> faultsOfAgreement(ConsentWords words) {
        var faults = new LinkedHashMap<String, String>();
        check("name", name(), LONGEST_NAME, words, faults);
        check("role", role(), LONGEST_ROLE, words, faults);
        if (!consented()) {
            faults.put("consent", words.of("fault_consent"));
        }
        return faults;
    }

    Map<String, String> faultsOfRefusal(ConsentWords words) {
        var faults = new LinkedHashMap<String, String>();
        check("reason", reason(), LONGEST_REASON, words, faults);
        return faults;
    }

    private static void check(String field, String text, int longest, ConsentWords words, Map<String, String> faults) {
        if (text.isEmpty()) {
            faults.put(field, words.of("fault_missing"));
        } else if (text.length() > longest) {
            faults.put(field, words.of("fault_long", longest));
        } else if (!isPlain(text)) {
            faults.put(field, words.of("fault_plain"));
        }
    }

    /** No control characters but line ends, and no halves of characters. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
