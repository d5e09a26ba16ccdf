package io.closeout.verification.review;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What goes wrong in a review, in the languages we write in. */
@ApplicationScoped
class ReviewProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(ReviewProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
