package io.closeout.invoicing.rendition;

import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answer while a form is made: for a program a number of seconds, for a person a page that asks again by itself. */
@ApplicationScoped
class Soon {

    static final Phrases WORDS = Phrases.beside(Soon.class, "soon");

    private static final int SECONDS = 2;

    private final Template template;
    private final CurrentVertxRequest request;
    private final Page page;

    Soon(@Location("rendition/soon") Template template, CurrentVertxRequest request, Page page) {
        this.template = template;
        this.request = request;
        this.page = page;
    }

    /** @param invoice the number people know */
    Response answer(String invoice) {
        var answer = Response.accepted().header("Retry-After", SECONDS);
        if (!isOpenedByAPerson()) {
            return answer.build();
        }
        var markup = template.data("title", WORDS.say(page.locale(), "title", invoice))
                .data("hint", WORDS.say(page.locale(), "hint"))
                .render();
        return answer.header("Refresh", SECONDS)
                .header("Cache-Control", "no-store")
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(markup)
                .build();
    }

    private boolean isOpenedByAPerson() {
        var current = request.getCurrent();
        return current != null && "navigate".equals(current.request().getHeader("Sec-Fetch-Mode"));
    }
}
