package io.closeout.verification.wording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages we write in. */
public enum Language {
    EN("en-IE"),
    FR("fr-BE"),
    NL("nl-BE"),
    NB("nb-NO"),
    RO("ro-RO");

    private static final int LONGEST_HEADER = 500;

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** For numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The tag for HTML and HTTP. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The best of ours for an {@code Accept-Language} header; English where nothing fits or the header is nonsense. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> matching(range.getRange()).stream())
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException nonsense) {
            return EN;
        }
    }

    private static List<Language> matching(String range) {
        var language = range.split("-", 2)[0];
        return switch (language) {
            case "en" -> List.of(EN);
            case "fr" -> List.of(FR);
            case "nl" -> List.of(NL);
            case "nb", "no", "nn" -> List.of(NB);
            case "ro" -> List.of(RO);
            default -> List.of();
        };
    }
}
