package io.closeout.invoicing.dispute;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a dispute or its answer, in the languages we write in. */
@ApplicationScoped
class DisputeProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(DisputeProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
