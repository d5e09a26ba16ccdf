package io.closeout.local.api;

/** A service said no; the message is its problem document in one line. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RefusedException(Answer answer) {
        super("%s: %d %s".formatted(answer.question(), answer.status(), words(answer)));
    }

    private static String words(Answer answer) {
        var title = answer.body().path("title").asText();
        var detail = answer.body().path("detail").asText();
        var errors = answer.body().path("errors");
        return (title + (detail.isEmpty() ? "" : " – " + detail) + (errors.isEmpty() ? "" : " " + errors)).strip();
    }
}
