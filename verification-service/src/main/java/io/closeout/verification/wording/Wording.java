package io.closeout.verification.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts by key, with placeholders such as {@code {claimed,duration}} filled the way the language writes them. */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)(?:,([a-z]+))?}");
    private static final Map<Language, Properties> TEXTS = load();

    private Wording() {}

    /** The text; for a key nobody wrote, the key itself. */
    public static String text(Language language, String key, Map<String, String> parameters) {
        var text = Objects.requireNonNull(TEXTS.get(language)).getProperty(key, key);
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(fill(language, match, parameters)));
    }

    public static String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    public static boolean has(String key) {
        return keys(Language.EN).contains(key);
    }

    /** The keys that start so, in alphabetical order. */
    public static List<String> keysOf(String prefix) {
        return keys(Language.EN).stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** The keys that are written in a language. */
    public static Set<String> keys(Language language) {
        return Objects.requireNonNull(TEXTS.get(language)).stringPropertyNames();
    }

    private static String fill(Language language, MatchResult match, Map<String, String> parameters) {
        var value = parameters.get(match.group(1));
        return value == null ? match.group() : Formats.of(match.group(2)).write(value, language.locale());
    }

    private static Map<Language, Properties> load() {
        var texts = new EnumMap<Language, Properties>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, load("/wording/verification_%s.properties".formatted(language.tag())));
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
