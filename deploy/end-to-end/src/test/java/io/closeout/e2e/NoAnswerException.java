package io.closeout.e2e;

/** The connection broke or was refused: what was asked for may have happened or not. */
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String question, Throwable why) {
        super(question + ": " + why, why);
    }
}
