package io.closeout.reminder.ledger;

import io.closeout.events.common.MoneyAmount;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of a payment.
 *
 * @param payerId null while nobody recognised who paid
 * @param unallocated what of it lies on no invoice yet; it only ever shrinks
 * @param invoiceIds the invoices that it names or was put on
 * @param allocated whether it was put on them
 */
record PaymentNote(
        UUID paymentId, @Nullable UUID payerId, MoneyAmount unallocated, List<UUID> invoiceIds, boolean allocated) {

    /** Two notes of one payment become one; the smaller rest is the later. */
    PaymentNote with(PaymentNote other) {
        var smaller = unallocated.getAmount().compareTo(other.unallocated.getAmount()) <= 0 ? this : other;
        return new PaymentNote(
                paymentId,
                payerId == null ? other.payerId : payerId,
                smaller.unallocated,
                Stream.concat(invoiceIds.stream(), other.invoiceIds.stream())
                        .distinct()
                        .toList(),
                allocated);
    }

    Stream<Link> links() {
        return invoiceIds.stream().filter(Objects::nonNull).map(invoice -> new Link(invoice, paymentId));
    }

    record Link(UUID invoiceId, UUID paymentId) {}
}
