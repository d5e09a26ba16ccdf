package io.closeout.invoicing.evidence;

import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;

/** What is wrong with fetching photos, in the languages we write in. */
@ApplicationScoped
class EvidenceProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(EvidenceProblems.class, "problems");

    @Override
    public Phrases phrases() {
        return WORDS;
    }
}
