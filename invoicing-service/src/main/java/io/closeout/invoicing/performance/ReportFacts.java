package io.closeout.invoicing.performance;

import io.closeout.events.common.Asset;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.FindingOutcome;
import io.closeout.events.verification.Question;
import io.closeout.events.verification.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads out of events what figures need. */
final class ReportFacts {

    /** Rules of the shipped rule sets that are about evidence; rules of a network's own count if named like them. */
    private static final Set<String> ABOUT_EVIDENCE = Set.of("missing-evidence", "photo-", "signature-missing");

    private static final Set<AttachmentKind> PICTURES = Set.of(
            AttachmentKind.PHOTO_BEFORE,
            AttachmentKind.PHOTO_AFTER,
            AttachmentKind.PHOTO_TYPE_PLATE,
            AttachmentKind.PHOTO);

    private ReportFacts() {}

    static Facts.Report of(ReportSigned report) {
        return new Facts.Report(
                report.getCaseId(),
                report.getReportVersion(),
                report.getReportNumber(),
                report.getPerformerId(),
                report.getSponsorId(),
                equipment(report.getAsset()),
                report.getInterventionType(),
                report.getServiceFrom(),
                report.getServiceTo(),
                report.getZone(),
                report.getCountry(),
                report.getSignedAt(),
                pictures(report.getAttachments()));
    }

    static Facts.Report of(ReportAmended report) {
        return new Facts.Report(
                report.getCaseId(),
                report.getReportVersion(),
                report.getReportNumber(),
                report.getPerformerId(),
                report.getSponsorId(),
                equipment(report.getAsset()),
                report.getInterventionType(),
                report.getServiceFrom(),
                report.getServiceTo(),
                report.getZone(),
                report.getCountry(),
                report.getSignedAt(),
                pictures(report.getAttachments()));
    }

    /** As verification tells equipment apart: the type plate says the same to every station, an id is that of a register. */
    private static @Nullable String equipment(Asset asset) {
        if (isGiven(asset.getSerialNumber())) {
            return "serial " + plain(asset.getSerialNumber());
        }
        return isGiven(asset.getId()) ? "id " + plain(asset.getId()) : null;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String plain(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static int pictures(List<Attachment> attachments) {
        return Math.toIntExact(attachments.stream()
                .filter(one -> PICTURES.contains(one.getKind()))
                .count());
    }

    /** Rules about evidence whose findings held: it was there, or something had to be handed in later. */
    static List<String> held(List<Finding> findings) {
        return rules(findings.stream()
                .filter(one -> one.getSeverity() != Severity.INFO && one.getOutcome() != FindingOutcome.WAIVED)
                .map(Finding::getRuleId)
                .toList());
    }

    static List<String> waived(List<Finding> findings) {
        return rules(findings.stream()
                .filter(one -> one.getOutcome() == FindingOutcome.WAIVED)
                .map(Finding::getRuleId)
                .toList());
    }

    static List<String> asked(List<Question> questions) {
        return rules(questions.stream()
                .map(Question::getRuleId)
                .filter(Objects::nonNull)
                .toList());
    }

    private static List<String> rules(List<String> rules) {
        return rules.stream()
                .filter(rule -> ABOUT_EVIDENCE.stream().anyMatch(rule::startsWith))
                .distinct()
                .sorted()
                .toList();
    }
}
