package io.closeout.kit.look;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages we write in. Whatever else somebody asks for becomes the nearest of them, in the end English. */
public final class Languages {

    public static final Locale ENGLISH = Locale.of("en", "GB");

    private static final Map<String, Locale> KNOWN = Map.of(
            "en", ENGLISH,
            "fr", Locale.of("fr", "FR"),
            "nl", Locale.of("nl", "NL"),
            "nb", Locale.of("nb", "NO"),
            "ro", Locale.of("ro", "RO"));

    /** Norwegian under its other names; no Bokmål reader is served by English instead. */
    private static final Map<String, String> ALIASES = Map.of("no", "nb", "nn", "nb", "mo", "ro");

    private Languages() {}

    public static List<String> all() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    /** The locale for a language tag such as {@code nl-BE}; the country is kept where it decides how dates look. */
    public static Locale of(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return ENGLISH;
        }
        var asked = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        var language = ALIASES.getOrDefault(asked.getLanguage(), asked.getLanguage());
        var known = KNOWN.get(language);
        if (known == null) {
            return ENGLISH;
        }
        return asked.getCountry().isEmpty() || isAmerican(asked) ? known : Locale.of(language, asked.getCountry());
    }

    /** The first language of an {@code Accept-Language} header that we write in. */
    public static Locale negotiate(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> isWritten(range.getRange()))
                .findFirst()
                .map(range -> of(range.getRange()))
                .orElse(ENGLISH);
    }

    /** The plain two-letter name, as a message key or an {@code html lang} takes it. */
    public static String code(Locale locale) {
        return of(locale.toLanguageTag()).getLanguage();
    }

    /** Half of our readers would take 03/04 for the fourth of March. */
    private static boolean isAmerican(Locale asked) {
        return asked.getLanguage().equals("en") && asked.getCountry().equals("US");
    }

    private static boolean isWritten(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return KNOWN.containsKey(ALIASES.getOrDefault(language, language));
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null || acceptLanguage.isBlank()
                    ? List.of()
                    : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
