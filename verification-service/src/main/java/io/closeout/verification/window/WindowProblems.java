package io.closeout.verification.window;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a confirmation, in the languages we write in. */
@ApplicationScoped
class WindowProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(WindowProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
