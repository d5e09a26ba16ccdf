package io.closeout.verification.rulebook;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What goes wrong with rules, in the languages we write in; faults inside a document stay English, as in policies. */
@ApplicationScoped
class RulebookProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(RulebookProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
