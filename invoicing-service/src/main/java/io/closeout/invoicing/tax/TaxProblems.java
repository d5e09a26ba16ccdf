package io.closeout.invoicing.tax;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a question about taxes or a file of rates, in the languages we write in. */
@ApplicationScoped
class TaxProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(TaxProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
