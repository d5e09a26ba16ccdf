package io.closeout.invoicing.rhythm;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What the refusals of this feature say, in the languages we write in. */
@ApplicationScoped
class RhythmProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(RhythmProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
