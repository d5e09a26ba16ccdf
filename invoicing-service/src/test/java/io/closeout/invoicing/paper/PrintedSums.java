package io.closeout.invoicing.paper;

import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent.Discount;
import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.Instalment;
import io.closeout.invoicing.issuing.DocumentContent.Paying;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.issuing.PaymentReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The sums of a printed document. */
record PrintedSums(BigDecimal lines, List<Adjustment> adjustments, BigDecimal rate, int digits) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Totals totals(BigDecimal prepaid) {
        var gross = net().add(tax());
        return new Totals(
                lines, sum(false), sum(true), net(), tax(), gross, round(prepaid), gross.subtract(round(prepaid)));
    }

    Group group(String category) {
        return new Group(category, rate, net(), tax(), category.equals("AE") ? "VATEX-EU-AE" : null);
    }

    Paying paying(String number, List<Discount> discounts, int instalments, BigDecimal prepaid) {
        var plan = plan(totals(prepaid).payable(), instalments);
        return new Paying(new UUID(0, 4), new Terms("NET30", 30, discounts, plan), PaymentReference.of(number));
    }

    private static List<Instalment> plan(BigDecimal payable, int instalments) {
        var plan = new ArrayList<Instalment>();
        var left = payable;
        for (var i = 1; i <= instalments; i++) {
            var part = i == instalments ? left : payable.divide(BigDecimal.valueOf(instalments), RoundingMode.DOWN);
            left = left.subtract(part);
            plan.add(new Instalment(i, PrintedDocument.DAY.plusDays(30L * i), part));
        }
        return plan;
    }

    private BigDecimal net() {
        return lines.subtract(sum(false)).add(sum(true));
    }

    private BigDecimal tax() {
        return round(net().multiply(rate).divide(HUNDRED));
    }

    private BigDecimal sum(boolean charges) {
        return adjustments.stream()
                .filter(one -> one.charge() == charges)
                .map(Adjustment::amount)
                .reduce(round(BigDecimal.ZERO), BigDecimal::add);
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }
}
