package io.closeout.kit.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Texts by key in every language we write, from files {@code <base>_<language>.properties} in UTF-8. A key that one
 * language lacks is an error when the texts are loaded, not a hole in somebody's letter.
 */
public final class Phrases {

    private final String base;
    private final Map<String, Map<String, String>> texts;

    private Phrases(String base, Map<String, Map<String, String>> texts) {
        this.base = base;
        this.texts = texts;
    }

    /**
     * @param neighbour a class beside the files
     * @param base their common name, without language and ending
     * @throws IllegalStateException when a file or a key is missing
     */
    public static Phrases beside(Class<?> neighbour, String base) {
        var files = Languages.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        language -> load(neighbour, "%s_%s.properties".formatted(base, language))));
        var phrases = new Phrases(base, files);
        phrases.requireSameKeys();
        return phrases;
    }

    /** The text of a key; {@code {0}} and so on are replaced in the locale's own way of writing. */
    public String say(Locale locale, String key, Object... parameters) {
        var text = all(locale).get(key);
        if (text == null) {
            throw new IllegalArgumentException("%s has no text for %s".formatted(base, key));
        }
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }

    /** All texts of a language by their keys, as they stand in the file. */
    public Map<String, String> all(Locale locale) {
        return texts.getOrDefault(Languages.code(locale), Map.of());
    }

    private void requireSameKeys() {
        var all = texts.values().stream()
                .flatMap(language -> language.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var missing = texts.entrySet().stream()
                .flatMap(file -> all.stream()
                        .filter(key -> file.getValue().getOrDefault(key, "").isBlank())
                        .map(key -> file.getKey() + ":" + key))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("%s lacks %s".formatted(base, missing));
        }
    }

    private static Map<String, String> load(Class<?> neighbour, String file) {
        try (var in = neighbour.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("%s is not beside %s".formatted(file, neighbour.getName()));
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, UTF_8));
            return texts.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), texts::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
