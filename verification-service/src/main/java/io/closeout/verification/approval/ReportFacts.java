package io.closeout.verification.approval;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.rules.Catalogue;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Facts.LineFacts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Turns a signed report into what rules may know about it. */
final class ReportFacts {

    private ReportFacts() {}

    /**
     * @param otherReport number of an earlier report on the same work; empty if there is none
     * @throws UnverifiableReportException for content that no honest report has
     */
    static Facts of(ReportSigned report, Catalogue catalogue, String otherReport) {
        check(report);
        var standard = catalogue.standardSeconds(report.getOperationCodes());
        return new Facts(
                report.getReportNumber(),
                report.getInterventionType(),
                report.getCountry(),
                report.getSponsorId() != null,
                report.getServiceFrom(),
                report.getServiceTo(),
                signedOn(report),
                sum(report, LineKind.LABOUR, Amounts::seconds),
                standard.isPresent(),
                standard.orElse(0),
                sum(report, LineKind.TRAVEL, Amounts::metres),
                otherReport,
                report.getLines().stream()
                        .map(line -> lineFacts(line, catalogue))
                        .toList());
    }

    private static long sum(ReportSigned report, LineKind kind, ToLongFunction<Quantity> size) {
        long sum = 0;
        for (var line : report.getLines()) {
            sum += line.getKind() == kind ? size.applyAsLong(line.getQuantity()) : 0;
        }
        return sum;
    }

    private static void check(ReportSigned report) {
        var ids = new HashSet<String>();
        for (var line : report.getLines()) {
            check(line, ids);
        }
    }

    private static void check(ReportLine line, Set<String> ids) {
        if (!ids.add(line.getLineId())) {
            throw new UnverifiableReportException("line id %s is used twice".formatted(line.getLineId()));
        }
        if (line.getKind() == LineKind.UNKNOWN) {
            throw new UnverifiableReportException("line %s is of an unknown kind".formatted(line.getLineId()));
        }
        if (line.getQuantity().getAmount().signum() < 0) {
            throw new UnverifiableReportException("line %s has a negative quantity".formatted(line.getLineId()));
        }
    }

    private static LineFacts lineFacts(ReportLine line, Catalogue catalogue) {
        var code = orEmpty(line.getCode());
        return new LineFacts(
                line.getLineId(),
                line.getKind().name(),
                code,
                line.getUnplanned(),
                line.getConsented(),
                line.getKind() == LineKind.PART && catalogue.hasPart(code));
    }

    private static LocalDate signedOn(ReportSigned report) {
        try {
            return LocalDate.ofInstant(report.getSignedAt(), ZoneId.of(report.getZone()));
        } catch (DateTimeException e) {
            throw new UnverifiableReportException("%s is no time zone".formatted(report.getZone()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
