package io.closeout.verification.review;

import io.closeout.events.report.Attachment;
import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.verification.approval.EarlierVersion;
import io.closeout.verification.approval.EarlierVersions;
import io.closeout.verification.approval.KeptFindings;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.review.BackgroundView.AlikeView;
import io.closeout.verification.review.BackgroundView.EarlierView;
import io.closeout.verification.review.BackgroundView.WorkView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks up what stands behind a case: earlier versions, photos seen elsewhere, other work on the equipment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Background {

    private static final String USED_IN = "photo.usedIn";
    private static final String PHOTO = "photo.id";

    private final EarlierVersions earlier;
    private final SignedReports reports;
    private final KeptFindings findings;
    private final Verifications verifications;
    private final Database database;

    Background(
            EarlierVersions earlier,
            SignedReports reports,
            KeptFindings findings,
            Verifications verifications,
            Database database) {
        this.earlier = earlier;
        this.reports = reports;
        this.findings = findings;
        this.verifications = verifications;
        this.database = database;
    }

    BackgroundView of(Verification verification) {
        var report = reports.of(verification);
        return new BackgroundView(
                versions(verification, report), alike(verification, report), equipment(verification.caseId()));
    }

    private List<EarlierView> versions(Verification verification, ReportSigned report) {
        var views = new ArrayList<EarlierView>();
        var next = report;
        for (var version : earlier.of(verification.caseId())) {
            var content = reports.of(version);
            views.add(view(version, content, next));
            next = content;
        }
        return views;
    }

    private static EarlierView view(EarlierVersion version, ReportSigned content, ReportSigned next) {
        return new EarlierView(
                version.reportVersion(),
                version.state().name(),
                version.decidedBy(),
                version.decidedAt(),
                version.replacedAt(),
                ReportChanges.between(content, next));
    }

    private List<AlikeView> alike(Verification verification, ReportSigned report) {
        return findings.of(verification).stream()
                .map(finding -> finding.explanation().inputs())
                .filter(inputs -> !inputs.getOrDefault(USED_IN, "").isEmpty())
                .flatMap(inputs -> alike(report, inputs).stream())
                .distinct()
                .toList();
    }

    private Optional<AlikeView> alike(ReportSigned report, Map<String, String> inputs) {
        var photo = inputs.get(PHOTO);
        return verifications
                .find("reportNumber", inputs.get(USED_IN))
                .firstResultOptional()
                .flatMap(other -> pairs(report, other)
                        .filter(pair -> photo == null
                                || pair.ours().getDocumentId().toString().equals(photo))
                        .min(Comparator.comparingInt(Pair::bitsApart))
                        .map(pair -> pair.view(other, inputs.getOrDefault(USED_IN, ""))));
    }

    private Stream<Pair> pairs(ReportSigned report, Verification other) {
        var theirs = reports.of(other).getAttachments();
        return report.getAttachments().stream()
                .filter(ours -> ours.getPerceptualHash() != null)
                .flatMap(ours -> theirs.stream()
                        .filter(their -> their.getPerceptualHash() != null)
                        .map(their -> new Pair(ours, their)));
    }

    private record Pair(Attachment ours, Attachment theirs) {

        int bitsApart() {
            return Long.bitCount(ours.getPerceptualHash() ^ theirs.getPerceptualHash());
        }

        AlikeView view(Verification other, String number) {
            return new AlikeView(ours.getHref(), other.caseId(), number, theirs.getHref(), bitsApart());
        }
    }

    private List<WorkView> equipment(UUID caseId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select o.case_id, o.report_number, o.nature, o.service_from, o.service_to
                    from past_work w join past_work o on o.tenant_id = w.tenant_id and o.equipment = w.equipment
                    where w.case_id = ? and o.case_id <> w.case_id
                    order by o.service_to desc, o.seq desc limit 10""")) {
                statement.setObject(1, caseId);
                var found = new ArrayList<WorkView>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new WorkView(
                                rows.getObject(1, UUID.class),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getObject(4, LocalDate.class),
                                rows.getObject(5, LocalDate.class)));
                    }
                }
                return found;
            }
        });
    }
}
