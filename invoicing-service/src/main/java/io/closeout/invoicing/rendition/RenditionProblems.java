package io.closeout.invoicing.rendition;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** Why a form of a document cannot be had, in the languages we write in. */
@ApplicationScoped
class RenditionProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(RenditionProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
