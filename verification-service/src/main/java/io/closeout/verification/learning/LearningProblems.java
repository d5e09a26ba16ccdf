package io.closeout.verification.learning;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a question about learning or with a back-test, in the languages we write in. */
@ApplicationScoped
class LearningProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(LearningProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
