package io.closeout.verification.rules;

import java.util.Collection;
import java.util.Map;

/**
 * Which words were there when. Facts are kept with the version they were written in; whoever adds a word raises
 * {@link #NOW} and names the word here, so that old facts do not answer for what they never knew.
 */
public final class VocabularyVersion {

    /** The version of the words of today. */
    public static final int NOW = 1;

    /** Words that came after version 1, each with the version that brought it. */
    static final Map<String, Integer> LATER = Map.of();

    private VocabularyVersion() {}

    /** Whether facts of that version say something about everything the rule asks. */
    public static boolean answers(int version, Rule rule) {
        return answers(version, rule.vocabulary(), LATER);
    }

    static boolean answers(int version, Collection<String> words, Map<String, Integer> later) {
        return words.stream().allMatch(word -> later.getOrDefault(word, 1) <= version);
    }
}
