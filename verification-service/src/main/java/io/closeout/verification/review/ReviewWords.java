package io.closeout.verification.review;

import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;

/** What the pages of the review say, beside what the rules say. */
final class ReviewWords {

    static final Phrases PHRASES = Phrases.beside(ReviewWords.class, "review");

    private ReviewWords() {}

    static boolean has(String key) {
        return PHRASES.all(Languages.ENGLISH).containsKey(key);
    }
}
