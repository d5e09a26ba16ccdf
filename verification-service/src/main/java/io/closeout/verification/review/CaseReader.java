package io.closeout.verification.review;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.party.PartyNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what the page of a case shows. */
@ApplicationScoped
class CaseReader {

    private final Verifications verifications;
    private final SignedReports reports;
    private final CaseViews views;
    private final Background background;
    private final PartyNames names;
    private final Page page;

    CaseReader(
            Verifications verifications,
            SignedReports reports,
            CaseViews views,
            Background background,
            PartyNames names,
            Page page) {
        this.verifications = verifications;
        this.reports = reports;
        this.views = views;
        this.background = background;
        this.names = names;
        this.page = page;
    }

    /** A case with all that stands behind it. */
    record Whole(VerificationView view, BackgroundView behind, boolean isUnderReview) {}

    /** A case that was decided just now. */
    record Done(UUID caseId, String reportNumber, String state) {}

    @Transactional
    Whole of(UUID caseId) {
        var verification = verifications.findByIdOptional(caseId).orElseThrow(ProblemException::notFound);
        return new Whole(
                views.of(verification, page.locale()), background.of(verification), verification.isUnderReview());
    }

    @Transactional
    Optional<Done> done(UUID caseId) {
        return verifications
                .findByIdOptional(caseId)
                .map(verification -> new Done(
                        caseId,
                        reports.of(verification).getReportNumber(),
                        verification.state().name()));
    }

    /** Asked outside of a transaction. */
    Names namesOf(VerificationView view) {
        var report = view.report();
        return new Names(names.of(Stream.concat(
                        Stream.of(report.performerId(), report.signerId(), report.billToId(), report.sponsorId()),
                        report.beside().split().stream().map(SignedReportView.ShareView::payerId))
                .filter(Objects::nonNull)
                .toList()));
    }
}
