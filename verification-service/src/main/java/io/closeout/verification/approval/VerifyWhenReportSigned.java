package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.history.Claims;
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
    private final Claims claims;
    private final ChunkCases cases;

    VerifyWhenReportSigned(Verifications verifications, Verifier verifier, Claims claims, ChunkCases cases) {
        this.verifications = verifications;
        this.verifier = verifier;
        this.claims = claims;
        this.cases = cases;
    }

    @Override
    public void prepare(List<Delivered<ReportSigned>> events) {
        var reports = events.stream().map(Delivered::body).toList();
        cases.learn(verifications.known(
                reports.stream().map(ReportSigned::getCaseId).toList()));
        claims.take(reports);
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
