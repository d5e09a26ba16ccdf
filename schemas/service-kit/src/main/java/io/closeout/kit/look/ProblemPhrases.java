package io.closeout.kit.look;

/**
 * A service's own words for its problems. Keys are {@code title.<slug>}, {@code detail.<what>}, {@code fault.<what>} and
 * {@code part.<what>}; the English text of a key is the text in the code, with {@code {0}} and so on for what varies.
 */
@FunctionalInterface
public interface ProblemPhrases {

    Phrases phrases();
}
