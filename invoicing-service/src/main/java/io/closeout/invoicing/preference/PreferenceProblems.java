package io.closeout.invoicing.preference;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What the refusals of this feature say, in the languages we write in. */
@ApplicationScoped
class PreferenceProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(PreferenceProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
