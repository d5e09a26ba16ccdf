package io.closeout.invoicing.selfbilling;

import static java.util.stream.Collectors.toMap;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.selfbilling.Deduction.Share;
import io.closeout.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * What stations owe for their months, taken from the next invoices that the buyer makes in their name. It is shown on
 * the pre-invoice before, so that the station accepts or disputes it with all else (art. 224). Everything here happens
 * in the caller's transaction, after the charges are locked and before numbers are taken.
 */
@ApplicationScoped
public class Deductions {

    private final DeductionRows rows;
    private final Agreements agreements;
    private final Audit audit;

    Deductions(DeductionRows rows, Agreements agreements, Audit audit) {
        this.rows = rows;
        this.agreements = agreements;
        this.audit = audit;
    }

    /** Whether the buyer makes the invoices of the station on that day. */
    public boolean isPossible(UUID buyerId, UUID stationId, LocalDate day) {
        return agreements
                .inForce(buyerId, stationId, day)
                .filter(agreement -> agreement.mode() == BillingMode.SELF_BILLED)
                .isPresent();
    }

    /** Once for each statement. */
    public void plan(Malus malus) {
        rows.plan(malus);
        audit.record("deduction.plan", "statement:" + malus.statementId(), null, malus.amount(), null);
    }

    /** What can be deducted from a draft; the rows stay locked. */
    List<Share> offered(Agreement agreement, Draft draft) {
        var open = rows.lockOpen(agreement.stationId(), agreement.buyerId(), draft.currency());
        return within(
                draft.breakdown().net(),
                open.stream().map(one -> new Share(one, one.open())).toList());
    }

    /** The oldest first, each as much as there is room for. */
    static List<Share> within(Money net, List<Share> wanted) {
        var taken = Money.zero(net.currency());
        var shares = new ArrayList<Share>();
        for (var one : wanted) {
            var most = one.of().most(net);
            if (most.isGreaterThan(taken)) {
                var share = one.amount().min(most.minus(taken));
                shares.add(new Share(one.of(), share));
                taken = taken.plus(share);
            }
        }
        return shares.stream().filter(share -> share.amount().isPositive()).toList();
    }

    void list(UUID preInvoiceId, List<Share> shares) {
        shares.forEach(share -> rows.list(preInvoiceId, share));
    }

    /** What was shown and is not disputed, as far as the draft has room for it still. */
    List<Share> standing(PreInvoice preInvoice, Draft draft) {
        return within(draft.breakdown().net(), rows.lockListed(preInvoice.id(), draft.currency()));
    }

    /** What was not taken comes with the next one. */
    void billed(PreInvoice preInvoice, List<Share> taken) {
        var byId = taken.stream().collect(toMap(share -> share.of().id(), Share::amount));
        rows.lockListed(preInvoice.id(), Currency.getInstance(preInvoice.currency()))
                .forEach(listed -> rows.settle(
                        preInvoice.id(), listed, byId.get(listed.of().id())));
    }

    /** Nothing of the pre-invoice is billed. */
    void release(PreInvoice preInvoice) {
        billed(preInvoice, List.of());
    }

    /** @return whether there was anything to dispute */
    boolean dispute(PreInvoice preInvoice) {
        return rows.dispute(preInvoice.id());
    }

    /** The office lets it come with the next pre-invoice. */
    boolean putBack(UUID preInvoiceId) {
        return rows.putBack(preInvoiceId);
    }

    List<PreInvoiceView.Deducted> of(UUID preInvoiceId) {
        return rows.of(preInvoiceId);
    }
}
