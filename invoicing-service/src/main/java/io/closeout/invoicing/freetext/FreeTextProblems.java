package io.closeout.invoicing.freetext;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** Why a text is not kept, in the languages we write in. */
@ApplicationScoped
class FreeTextProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(FreeTextProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
