package io.closeout.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;

/** Gives a problem the form its reader can use: a document for a program, a page for a person. */
@ApplicationScoped
class ProblemAnswers {

    private final Instance<ProblemPage> pages;
    private final Instance<ProblemLanguage> language;

    ProblemAnswers(Instance<ProblemPage> pages, Instance<ProblemLanguage> language) {
        this.pages = pages;
        this.language = language;
    }

    Response of(Problem problem, Map<String, String> headers, RoutingContext request) {
        var said =
                language.isResolvable() ? language.get().forReader(problem) : ProblemLanguage.Said.inEnglish(problem);
        var placed = said.problem().at(request.normalizedPath(), Correlation.of(request));
        var answer = Response.status(placed.status());
        ProblemDocuments.headers(placed).forEach(answer::header);
        said.headers().forEach(answer::header);
        headers.forEach(answer::header);
        if (isForPerson(request) && pages.isResolvable()) {
            return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(pages.get().html(placed))
                    .build();
        }
        return answer.type(Problem.MEDIA_TYPE)
                .entity(ProblemDocuments.bytes(placed))
                .build();
    }

    static boolean isForPrograms(RoutingContext request) {
        return request.normalizedPath().startsWith("/api/");
    }

    /** Also a file of the API that somebody opens by a link, as a browser says of its navigations. */
    private static boolean isForPerson(RoutingContext request) {
        var accept = request.request().getHeader("Accept");
        var opened = "navigate".equals(request.request().getHeader("Sec-Fetch-Mode"));
        return (opened || !isForPrograms(request))
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML);
    }
}
