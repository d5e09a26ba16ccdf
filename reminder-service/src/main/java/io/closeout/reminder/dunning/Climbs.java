package io.closeout.reminder.dunning;

import io.closeout.kit.time.WorkingDays;
import io.closeout.reminder.contacts.Party;
import io.closeout.reminder.ledger.Invoice;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds the ladder of an invoice: law and holidays are those of the customer's country. */
@ApplicationScoped
public class Climbs {

    private final Ladders ladders;

    Climbs(Ladders ladders) {
        this.ladders = ladders;
    }

    /** @param payer null as long as nothing is known of the customer; the seller's country stands in */
    public Climb of(Invoice invoice, @Nullable Party payer) {
        var country = payer == null ? invoice.country() : payer.country();
        return new Climb(
                ladders.of(country, invoice.sellerId(), invoice.dueDate()), WorkingDays.in(country), invoice.dueDate());
    }

    public WorkingDays workingDaysOf(Party party) {
        return WorkingDays.in(party.country());
    }
}
