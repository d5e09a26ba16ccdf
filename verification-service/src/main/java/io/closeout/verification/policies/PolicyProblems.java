package io.closeout.verification.policies;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a policy or a throw of the switch, in the languages we write in. */
@ApplicationScoped
class PolicyProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(PolicyProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
