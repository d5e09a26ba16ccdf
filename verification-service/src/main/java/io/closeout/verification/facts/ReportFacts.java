package io.closeout.verification.facts;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.PayerShare;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.history.Past;
import io.closeout.verification.reference.Operation;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.Facts.Unplanned;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a signed report into what rules may know about it. */
public final class ReportFacts {

    private static final long SECONDS_PER_MINUTE = 60;

    private ReportFacts() {}

    /**
     * @throws UnverifiableReportException for content that no honest report has
     */
    public static Facts of(ReportSigned report, Reference reference, Past past) {
        check(report);
        return new Facts(
                header(report),
                work(report, reference),
                past.peers(),
                new Facts.Travel(sum(report, LineKind.TRAVEL, Amounts::metres), journeys(report), false, 0),
                past.reports(),
                Facts.Terms.NONE,
                unplanned(report),
                Facts.Value.UNKNOWN,
                report.getLines().stream()
                        .map(line -> lineFacts(line, reference))
                        .toList(),
                List.of());
    }

    private static Facts.Report header(ReportSigned report) {
        return new Facts.Report(
                report.getReportNumber(),
                report.getInterventionType(),
                report.getCountry(),
                report.getSponsorId() != null,
                report.getServiceFrom(),
                report.getServiceTo(),
                signedOn(report),
                report.getSignature().getMethod().name(),
                0,
                "");
    }

    private static Facts.Work work(ReportSigned report, Reference reference) {
        var codes = report.getOperationCodes();
        var known = codes.stream()
                .map(reference::operation)
                .flatMap(Optional::stream)
                .toList();
        var complete = !codes.isEmpty() && known.size() == codes.size();
        return new Facts.Work(
                sum(report, LineKind.LABOUR, Amounts::seconds),
                sum(report, LineKind.OVERTIME, Amounts::seconds),
                false,
                0,
                complete,
                complete ? known.stream().mapToLong(Operation::standardMinutes).sum() * SECONDS_PER_MINUTE : 0,
                codes.stream()
                        .filter(code -> reference.operation(code).isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private static long journeys(ReportSigned report) {
        return report.getLines().stream().filter(ReportFacts::isDistance).count();
    }

    private static long sum(ReportSigned report, LineKind kind, ToLongFunction<Quantity> size) {
        long sum = 0;
        for (var line : report.getLines()) {
            sum += line.getKind() == kind ? size.applyAsLong(line.getQuantity()) : 0;
        }
        return sum;
    }

    private static Unplanned unplanned(ReportSigned report) {
        long seconds = 0;
        long metres = 0;
        long pieces = 0;
        for (var line : report.getLines()) {
            if (line.getUnplanned()) {
                var quantity = line.getQuantity();
                seconds += Amounts.isTime(quantity) ? Amounts.seconds(quantity) : 0;
                metres += isDistance(line) ? Amounts.metres(quantity) : 0;
                pieces += Amounts.isTime(quantity) || isDistance(line) ? 0 : Amounts.pieces(quantity);
            }
        }
        return new Unplanned(seconds, metres, pieces);
    }

    /** Rope by the metre is no journey. */
    private static boolean isDistance(ReportLine line) {
        return line.getKind() == LineKind.TRAVEL && Amounts.isDistance(line.getQuantity());
    }

    private static void check(ReportSigned report) {
        if (!report.getSplit().isEmpty() && !isWhole(report.getSplit())) {
            throw new UnverifiableReportException("the shares of the payers do not make 100 percent");
        }
        var ids = new HashSet<String>();
        for (var line : report.getLines()) {
            check(line, ids);
        }
    }

    private static boolean isWhole(List<PayerShare> split) {
        var payers = split.stream().map(PayerShare::getPayerId).distinct().count();
        var sum = split.stream().map(PayerShare::getPercent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return payers == split.size()
                && sum.compareTo(BigDecimal.valueOf(100)) == 0
                && split.stream().allMatch(share -> share.getPercent().signum() > 0);
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

    private static LineFacts lineFacts(ReportLine line, Reference reference) {
        var code = orEmpty(line.getCode());
        return new LineFacts(
                line.getLineId(),
                line.getKind().name(),
                code,
                line.getUnplanned(),
                line.getConsented(),
                line.getKind() == LineKind.PART && reference.part(code).isPresent(),
                Facts.Price.NONE);
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
