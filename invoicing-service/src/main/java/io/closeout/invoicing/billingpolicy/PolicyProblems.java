package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with publishing or trying a policy, in the languages we write in; faults of its text stay English. */
@ApplicationScoped
class PolicyProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(PolicyProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
