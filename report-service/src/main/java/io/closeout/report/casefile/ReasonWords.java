package io.closeout.report.casefile;

import io.closeout.kit.look.Phrases;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Why somebody refused, amended, withdrew, rejected or credited. Keys are free, so one that nobody has put into words is
 * read as it was keyed in, without its joints.
 */
public final class ReasonWords {

    private static final Phrases WORDS = Phrases.beside(CaseWords.class, "words");
    private static final Pattern WHAT_IT_IS_FOR =
            Pattern.compile("^(amendment|withdrawal|refusal|rejection|credit|blocked|reason)\\.");
    private static final Pattern JOINTS = Pattern.compile("[._-]+");

    private ReasonWords() {}

    /** The key with what it is for, or without, as some leave it out. */
    public static String of(Locale locale, String key) {
        return say(locale, "reason.", key);
    }

    /** What an invoice waits for. */
    static String missing(Locale locale, String key) {
        return say(locale, "missing.", key);
    }

    private static String say(Locale locale, String group, String key) {
        Map<String, String> words = WORDS.all(locale);
        var bare = WHAT_IT_IS_FOR.matcher(key).replaceFirst("");
        var known = words.getOrDefault(group + key, words.get(group + bare));
        return known == null ? readable(bare) : known;
    }

    private static String readable(String bare) {
        var text = JOINTS.matcher(bare).replaceAll(" ");
        return text.isEmpty() ? bare : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
