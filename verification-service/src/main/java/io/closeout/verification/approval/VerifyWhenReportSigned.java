package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.coverage.WhoPays;
import io.closeout.verification.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A signed report is checked at once. A clean one is approved in the transaction that took the report in, so it never
 * waits; any other waits for a reviewer.
 */
@ApplicationScoped
class VerifyWhenReportSigned implements Reaction<ReportSigned> {

    private final Verifications verifications;
    private final Verifier verifier;
    private final History history;
    private final WhoPays whoPays;
    private final ChunkCases cases;

    VerifyWhenReportSigned(
            Verifications verifications, Verifier verifier, History history, WhoPays whoPays, ChunkCases cases) {
        this.verifications = verifications;
        this.verifier = verifier;
        this.history = history;
        this.whoPays = whoPays;
        this.cases = cases;
    }

    @Override
    public void prepare(List<Delivered<ReportSigned>> events) {
        var reports = events.stream().map(Delivered::body).toList();
        cases.learn(verifications.known(
                reports.stream().map(ReportSigned::getCaseId).toList()));
        history.take(reports.stream()
                .filter(report -> !cases.knows(report.getCaseId()))
                .toList());
        whoPays.prepare(reports, List.of());
    }

    @Override
    public void on(Delivered<ReportSigned> event) {
        var report = event.body();
        if (!cases.isNew(report.getCaseId())) {
            return;
        }
        var verification = new Verification(report.getCaseId());
        verifier.verify(verification, report, false);
        verifications.persist(verification);
    }
}
