package io.closeout.invoicing.matching;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import java.util.List;

/** What we answer to a file that cannot be read as an invoice. Nothing of it is kept. */
final class Unreadable {

    private Unreadable() {}

    static ProblemException because(String detail) {
        return new ProblemException(problem().withDetail(detail));
    }

    /** @param faults where it breaks the schema, by line */
    static ProblemException because(String detail, List<Problem.Fault> faults) {
        return new ProblemException(problem().withDetail(detail).withErrors(faults));
    }

    private static Problem problem() {
        return Problem.of(422, "station-invoice-unreadable", "This file cannot be read as an invoice.");
    }
}
