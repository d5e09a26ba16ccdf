package io.closeout.invoicing.pricelist;

import io.closeout.kit.http.Problem;
import io.closeout.kit.look.Phrases;
import io.closeout.kit.look.ProblemBook;
import io.closeout.kit.look.ProblemPhrases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What is wrong with price lists, in the languages we write in. */
@ApplicationScoped
class PriceProblems implements ProblemPhrases {

    static final Phrases WORDS = Phrases.beside(PriceProblems.class, "problems");
    static final ProblemBook BOOK = new ProblemBook(List.of(WORDS));

    @Override
    public Phrases phrases() {
        return WORDS;
    }

    /** One fault as a page shows it. */
    static String say(Locale locale, String english) {
        var said = BOOK.in(
                        locale,
                        Problem.of(422, "price-list-refused", "The file has faults; nothing of it was taken")
                                .withDetail(english))
                .problem()
                .detail();
        return said == null ? english : said;
    }
}
