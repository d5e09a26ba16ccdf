package io.closeout.invoicing.recurring;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.IssueDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Gives back what was billed for days after an early end: of each line the part of its quantity for these days. */
@ApplicationScoped
class CreditUnusedDays {

    /** The message key on the credit notes. */
    static final String REASON = "agreement-ended";

    private static final int QUANTITY_DECIMALS = 6;

    private final BilledPeriods periods;
    private final Invoices invoices;
    private final IssueDrafts drafts;

    CreditUnusedDays(BilledPeriods periods, Invoices invoices, IssueDrafts drafts) {
        this.periods = periods;
        this.invoices = invoices;
        this.drafts = drafts;
    }

    /** @param before the agreement as it was when its periods were billed */
    void after(Agreement before, LocalDate lastDay) {
        for (var period : periods.of(before.id()).reversed()) {
            var invoiceId = period.invoiceId();
            if (invoiceId != null && period.lastDay().isAfter(lastDay) && isLive(invoiceId)) {
                var days = new Period(period.firstDay(), period.lastDay());
                drafts.credit(REASON, invoiceId, unused(before, days, lastDay));
            }
        }
    }

    private boolean isLive(UUID invoiceId) {
        return invoices.findByIdOptional(invoiceId)
                .filter(invoice -> !invoice.isCancelled())
                .map(Invoice::id)
                .isPresent();
    }

    /** By line number; empty where all of it is given back. */
    static SortedMap<Integer, BigDecimal> unused(Agreement before, Period period, LocalDate lastDay) {
        var unused = new TreeMap<Integer, BigDecimal>();
        if (lastDay.isBefore(period.firstDay())) {
            return unused;
        }
        var still = new Owed(before.versions(), before.pauses(), lastDay).of(period);
        var lineNo = 0;
        for (var part : before.owedIn(period)) {
            var days = part.days() - daysOf(still, part);
            for (var line : part.version().lines()) {
                lineNo++;
                if (days > 0) {
                    unused.put(
                            lineNo,
                            line.quantity()
                                    .multiply(BigDecimal.valueOf(days))
                                    .divide(BigDecimal.valueOf(part.days()), QUANTITY_DECIMALS, HALF_UP));
                }
            }
        }
        return unused;
    }

    private static long daysOf(List<Owed.Part> still, Owed.Part part) {
        return still.stream()
                .filter(one -> one.firstDay().equals(part.firstDay()))
                .mapToLong(Owed.Part::days)
                .findFirst()
                .orElse(0);
    }
}
