package io.closeout.invoicing.office;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What goes wrong at the desk of the office, in the languages we write in. */
@ApplicationScoped
class OfficeProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(OfficeProblems.class, "office-problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
