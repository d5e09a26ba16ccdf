package io.closeout.verification.wording;

import io.closeout.kit.look.Languages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts by key, with named placeholders such as {@code {claimed,duration}} filled the way the language writes them. The
 * names are those that events carry.
 */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)(?:,([a-z]+))?}");
    private static final String WORDS = "words";
    private static final Map<String, Properties> TEXTS = load();

    private Wording() {}

    /** The text; for a key nobody wrote, the key itself. */
    public static String text(Locale locale, String key, Map<String, String> parameters) {
        return PLACEHOLDER
                .matcher(texts(locale).getProperty(key, key))
                .replaceAll(match -> Matcher.quoteReplacement(fill(locale, match, parameters)));
    }

    public static String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    public static boolean has(String key) {
        return keys(Languages.ENGLISH).contains(key);
    }

    /** The names a text shows values of. */
    public static Set<String> placeholders(String key) {
        return PLACEHOLDER
                .matcher(texts(Languages.ENGLISH).getProperty(key, ""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keys that start so, in alphabetical order. */
    public static List<String> keysOf(String prefix) {
        return keys(Languages.ENGLISH).stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    static Set<String> keys(Locale locale) {
        return texts(locale).stringPropertyNames();
    }

    private static Properties texts(Locale locale) {
        return Objects.requireNonNull(TEXTS.get(Languages.code(locale)));
    }

    private static String fill(Locale locale, MatchResult match, Map<String, String> parameters) {
        var value = parameters.get(match.group(1));
        if (value == null) {
            return match.group();
        }
        return WORDS.equals(match.group(2))
                ? words(locale, value)
                : ValueFormat.of(match.group(2)).write(value, locale);
    }

    /** Codes, with comma, as the words that stand for them; a code without a word stays as it is. */
    static String words(Locale locale, String codes) {
        return Stream.of(codes.split(", ", -1))
                .map(code -> has("value." + code) ? text(locale, "value." + code) : code)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Properties> load() {
        var texts = new HashMap<String, Properties>();
        for (var language : Languages.all()) {
            texts.put(language, load("/wording/verification_%s.properties".formatted(language)));
        }
        return texts;
    }

    private static Properties load(String path) {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream(path), path);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
