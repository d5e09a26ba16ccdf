package io.closeout.kit.look;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemPage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A problem as a page: what happened, what to try, and the number to tell us. */
@ApplicationScoped
class RenderedProblem implements ProblemPage {

    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 409, 412, 503);

    private final Template page;

    RenderedProblem(@Location("problem") Template page) {
        this.page = page;
    }

    @Override
    public String html(Problem problem) {
        return page.data("problem", problem)
                .data("words", "problem." + nearest(problem.status()))
                .render();
    }

    private static int nearest(int status) {
        if (EXPLAINED.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
