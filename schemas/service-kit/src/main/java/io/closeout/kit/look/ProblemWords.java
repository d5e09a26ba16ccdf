package io.closeout.kit.look;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemLanguage;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says a problem to its reader. Whatever goes wrong in doing so, they get the problem and not another. */
@ApplicationScoped
class ProblemWords implements ProblemLanguage {

    private static final Logger LOG = Logger.getLogger(ProblemWords.class);
    private static final int UNAUTHORISED = 401;

    private final ProblemBook book;
    private final Page page;

    ProblemWords(@All List<ProblemPhrases> books, Page page) {
        this.book = new ProblemBook(books.stream().map(ProblemPhrases::phrases).toList());
        this.page = page;
    }

    /** Who failed to prove who they are has no language but that of the browser. */
    @Override
    public Said forReader(Problem problem) {
        try {
            return book.in(problem.status() == UNAUTHORISED ? page.localeOfBrowser() : page.locale(), problem);
        } catch (RuntimeException unknownReader) {
            LOG.debug("a problem stays English", unknownReader);
            return Said.inEnglish(problem);
        }
    }

    @Override
    public Said forBrowser(Problem problem, @Nullable String acceptLanguage) {
        return book.in(Languages.negotiate(acceptLanguage), problem);
    }
}
