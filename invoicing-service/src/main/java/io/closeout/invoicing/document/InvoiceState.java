package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.Invoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where an invoice stands, as one word and one colour. */
public enum InvoiceState {
    OPEN("waiting"),
    OVERDUE("wrong"),
    SETTLED("good"),
    CANCELLED("waiting");

    private final String tone;

    InvoiceState(String tone) {
        this.tone = tone;
    }

    /** Days are those of the issuer. */
    static InvoiceState of(Invoice invoice, Instant now) {
        if (invoice.isCancelled()) {
            return CANCELLED;
        }
        if (invoice.isSettled()) {
            return SETTLED;
        }
        return ofOpen(invoice.dueDate(), LocalDate.ofInstant(now, ZoneId.of(invoice.zone())));
    }

    /** On the due date itself nobody is late. */
    static InvoiceState ofOpen(LocalDate dueDate, LocalDate today) {
        return today.isAfter(dueDate) ? OVERDUE : OPEN;
    }

    public String tone() {
        return tone;
    }

    /** The key of its name. */
    public String word() {
        return "state." + name();
    }
}
