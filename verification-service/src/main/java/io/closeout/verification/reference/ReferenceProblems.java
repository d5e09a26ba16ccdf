package io.closeout.verification.reference;

import io.closeout.kit.http.Problem;
import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemBook;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What is wrong with reference data, in the languages we write in. */
@ApplicationScoped
class ReferenceProblems implements ProblemPhrases {

    private static final Phrases WORDS = Phrases.beside(ReferenceProblems.class, "problems");
    static final ProblemBook BOOK = new ProblemBook(List.of(WORDS));

    @Override
    public Phrases phrases() {
        return WORDS;
    }

    /** One fault as a page shows it. */
    static String say(Locale locale, String english) {
        var said = BOOK.in(
                        locale,
                        Problem.of(422, "reference-entry", "This entry has faults.")
                                .withDetail(english))
                .problem()
                .detail();
        return said == null ? english : said;
    }
}
