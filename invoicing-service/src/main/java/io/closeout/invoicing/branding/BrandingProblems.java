package io.closeout.invoicing.branding;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a branding or a logo, in the languages we write in. */
@ApplicationScoped
class BrandingProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(BrandingProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
