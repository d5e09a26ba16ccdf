package io.closeout.invoicing.performance;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a question about performance, in the languages we write in. */
@ApplicationScoped
class PerformanceProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(PerformanceProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
