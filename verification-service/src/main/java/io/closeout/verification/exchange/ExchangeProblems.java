package io.closeout.verification.exchange;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What can be wrong with what the sides of a case say to each other, in the languages we write in. */
@ApplicationScoped
class ExchangeProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(ExchangeProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
