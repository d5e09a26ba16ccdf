package io.closeout.verification.facts;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.PayerShare;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses what no honest report can say, before anybody counts with it. */
final class HonestContent {

    private HonestContent() {}

    /** @throws UnverifiableReportException naming the line and what is wrong with it */
    static void check(ReportSigned report) {
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
        require(ids.add(line.getLineId()), "line id %s is used twice", line);
        require(line.getKind() != LineKind.UNKNOWN, "line %s is of an unknown kind", line);
        require(line.getQuantity().getAmount().signum() >= 0, "line %s has a negative quantity", line);
        var price = line.getClaimedUnitPrice();
        require(price == null || price.getAmount().signum() >= 0, "line %s has a negative price", line);
        for (var period : line.getPeriods()) {
            require(period.getFrom().isBefore(period.getTo()), "line %s was worked backwards in time", line);
        }
    }

    private static void require(boolean honest, String otherwise, ReportLine line) {
        if (!honest) {
            throw new UnverifiableReportException(otherwise.formatted(line.getLineId()));
        }
    }
}
