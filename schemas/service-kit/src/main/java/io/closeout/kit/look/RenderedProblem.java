package io.closeout.kit.look;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemPage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A problem as a page: what happened, what to try, and the number to tell us. */
@ApplicationScoped
class RenderedProblem implements ProblemPage {

    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 409, 412, 503);

    private final Template page;
    private final CurrentVertxRequest request;

    RenderedProblem(@Location("problem") Template page, CurrentVertxRequest request) {
        this.page = page;
        this.request = request;
    }

    @Override
    public String html(Problem problem) {
        return page.data("problem", problem)
                .data("words", "problem." + nearest(problem.status()))
                .data("room", roomOf(problem))
                .render();
    }

    /** Where somebody goes whose form was refused: its address cannot be opened again; null for a page that can. */
    private @Nullable String roomOf(Problem problem) {
        var current = request.getCurrent();
        var path = problem.instance();
        if (path == null
                || current == null
                || HttpMethod.GET.equals(current.request().method())) {
            return null;
        }
        var end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static int nearest(int status) {
        if (EXPLAINED.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
