package io.closeout.report.evidence;

import io.closeout.kit.http.ProblemException;

/** The refusal of a file that is no photo we can show. */
final class NotAnImage {

    private NotAnImage() {}

    static ProblemException because(String detail) {
        return ProblemException.unprocessable("not-an-image", "This is no photo we can show", detail);
    }
}
