package io.closeout.report.drafting;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** What was asked does not fit the state of the report. */
public final class ReportNotOpenException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ReportNotOpenException(Problem problem) {
        super(problem.slug());
        this.problem = problem;
    }

    static ReportNotOpenException because(Report report) {
        return new ReportNotOpenException(
                switch (report.state()) {
                    case DRAFT ->
                        Problem.of(409, "report-not-signed", "The report is not signed")
                                .withDetail("Nobody has signed it yet; a draft is edited, not amended or withdrawn.");
                    case SIGNED ->
                        Problem.of(409, "report-already-signed", "The report is signed")
                                .withDetail(
                                        "A signed report does not change. Hand in an amendment, which becomes a new version.");
                    case WITHDRAWN ->
                        Problem.of(409, "report-withdrawn", "The report was withdrawn")
                                .withDetail("Nothing more can be done with it.");
                });
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
