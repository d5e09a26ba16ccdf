package io.closeout.verification.facts;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.history.Past;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.Facts.Unplanned;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Turns a signed report into what rules may know about it. */
public final class ReportFacts {

    private ReportFacts() {}

    /**
     * @throws UnverifiableReportException for content that no honest report has
     */
    public static Facts of(ReportSigned report, Reference reference, Past past) {
        HonestContent.check(report);
        var zone = zone(report);
        return new Facts(
                header(report, reference, zone),
                WorkFacts.of(report, reference),
                past.peers(),
                travel(report),
                past.reports(),
                TermsFacts.of(report, reference),
                unplanned(report),
                Worth.of(report, reference),
                report.getLines().stream()
                        .map(line -> lineFacts(line, reference))
                        .toList(),
                PhotoEvidence.photos(report, zone, past));
    }

    /** All labour that was noted in units of time. */
    public static long labourSeconds(ReportSigned report) {
        return WorkFacts.sum(report, LineKind.LABOUR, Amounts::seconds);
    }

    private static Facts.Report header(ReportSigned report, Reference reference, ZoneId zone) {
        return new Facts.Report(
                report.getReportNumber(),
                report.getInterventionType(),
                report.getCountry(),
                report.getSponsorId() != null,
                report.getServiceFrom(),
                report.getServiceTo(),
                LocalDate.ofInstant(report.getSignedAt(), zone),
                report.getSignature().getMethod().name(),
                WorkFacts.secondsSignedEarly(report),
                PhotoEvidence.missing(report, reference.neededEvidence(report.getInterventionType())));
    }

    private static Facts.Travel travel(ReportSigned report) {
        var fromSeat = report.getMetresFromSeat();
        var known = fromSeat != null && fromSeat >= 0;
        return new Facts.Travel(
                WorkFacts.sum(report, LineKind.TRAVEL, Amounts::metres),
                report.getLines().stream().filter(ReportFacts::isDistance).count(),
                known,
                known ? fromSeat : 0);
    }

    private static Unplanned unplanned(ReportSigned report) {
        long seconds = 0;
        long metres = 0;
        long pieces = 0;
        for (var line : report.getLines()) {
            if (line.getUnplanned()) {
                var quantity = line.getQuantity();
                var measured = Amounts.isTime(quantity) || isDistance(line);
                seconds = Amounts.together(seconds, Amounts.seconds(quantity));
                metres = Amounts.together(metres, isDistance(line) ? Amounts.metres(quantity) : 0);
                pieces = Amounts.together(pieces, measured ? 0 : Amounts.pieces(quantity));
            }
        }
        return new Unplanned(seconds, metres, pieces);
    }

    /** Rope by the metre is no journey. */
    private static boolean isDistance(ReportLine line) {
        return line.getKind() == LineKind.TRAVEL && Amounts.isDistance(line.getQuantity());
    }

    private static LineFacts lineFacts(ReportLine line, Reference reference) {
        return new LineFacts(
                line.getLineId(),
                line.getKind().name(),
                orEmpty(line.getCode()),
                line.getUnplanned(),
                line.getConsented(),
                Worth.part(line, reference).isPresent(),
                Worth.price(line, reference));
    }

    private static ZoneId zone(ReportSigned report) {
        try {
            return ZoneId.of(report.getZone());
        } catch (DateTimeException e) {
            throw new UnverifiableReportException("%s is no time zone".formatted(report.getZone()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
