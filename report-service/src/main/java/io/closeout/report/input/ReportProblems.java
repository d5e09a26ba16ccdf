package io.closeout.report.input;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with a report, a photo or a party, in the languages we write in. */
@ApplicationScoped
class ReportProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(ReportProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
