package io.closeout.invoicing.issuing;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What goes wrong with corrections, and with charges that wait, in the languages we write in. */
@ApplicationScoped
class CreditProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(CreditProblems.class, "credit-problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
