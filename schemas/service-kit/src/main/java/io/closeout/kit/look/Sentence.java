package io.closeout.kit.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An English sentence with gaps, and how to say it otherwise. */
final class Sentence {

    private static final Pattern GAP = Pattern.compile("\\{([0-9])}");

    private final String key;
    private final Phrases phrases;
    private final int fixedLetters;
    private final Pattern english;
    private final List<Integer> gaps = new ArrayList<>();

    Sentence(String key, Phrases phrases) {
        this.key = key;
        this.phrases = phrases;
        var template = phrases.all(Languages.ENGLISH).getOrDefault(key, "");
        this.fixedLetters = GAP.matcher(template).replaceAll("").length();
        this.english = pattern(template);
    }

    private Pattern pattern(String template) {
        var regex = new StringBuilder();
        var gap = GAP.matcher(template);
        var end = 0;
        while (gap.find()) {
            regex.append(Pattern.quote(template.substring(end, gap.start()))).append("(.+)");
            gaps.add(Integer.valueOf(gap.group(1)));
            end = gap.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString(), Pattern.DOTALL);
    }

    /** How much of it is fixed: of two that fit, the one that says more is meant. */
    int fixedLetters() {
        return fixedLetters;
    }

    /** What stands in the gaps, by their numbers; empty if this is another sentence. */
    Optional<Map<Integer, String>> read(String text) {
        var match = english.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var values = new TreeMap<Integer, String>();
        for (var i = 0; i < gaps.size(); i++) {
            values.put(gaps.get(i), match.group(i + 1));
        }
        return Optional.of(values);
    }

    String say(Locale locale, Map<Integer, String> values) {
        var template = phrases.all(locale).getOrDefault(key, "");
        return GAP.matcher(template)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(Integer.valueOf(gap.group(1)), "")));
    }

    boolean isTitleOf(String slug) {
        return key.equals("title." + slug) || key.startsWith("title." + slug + ".");
    }

    boolean isTitle() {
        return key.startsWith("title.");
    }

    boolean isPart() {
        return key.startsWith("part.");
    }
}
