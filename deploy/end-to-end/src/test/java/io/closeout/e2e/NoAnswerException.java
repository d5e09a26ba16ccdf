package io.closeout.e2e;

/** The connection broke or was refused, or the service cannot work now: what was asked for may have happened or not. */
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String question) {
        super(question);
    }

    NoAnswerException(String question, Throwable why) {
        super(question + ": " + why, why);
    }
}
