package io.closeout.reminder.ledger;

import io.closeout.kit.inbox.RuleViolation;
import java.util.UUID;

/** An event speaks of an invoice whose issue was never heard of; it waits, parked, until it is. */
public class UnknownInvoiceException extends RuntimeException implements RuleViolation {

    private static final long serialVersionUID = 1L;

    UnknownInvoiceException(UUID invoiceId) {
        super("invoice %s was never issued as far as reminder knows".formatted(invoiceId));
    }
}
