package io.closeout.invoicing.selfbilling;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with an agreement, an answer or a station's own invoice, in the languages we write in. */
@ApplicationScoped
public class SelfBillingProblems implements ProblemPhrases {

    public static final Phrases WORDS = Phrases.beside(SelfBillingProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
