package io.closeout.invoicing.recurring;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What the refusals of this feature say, in the languages we write in. */
@ApplicationScoped
class RecurringProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(RecurringProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
