package io.closeout.invoicing.backtest;

import io.closeout.invoicing.pricing.PriceCharge;
import io.closeout.invoicing.pricing.Priced;
import io.closeout.invoicing.pricing.PricedAdjustment;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.invoicing.pricing.UnbillableException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices charges again under a draft and adds up what differs. Plain Java. */
final class Replay {

    /** Stands for all kinds together, so that each charge counts once. */
    static final String WHOLE = "charge";

    /** Where money was billed, and for what. */
    record Place(UUID station, String kind, String currency) {}

    /** Of one place. */
    record Sum(long charges, BigDecimal billed, BigDecimal drafted) {

        private Sum plus(BigDecimal otherBilled, BigDecimal otherDrafted) {
            return new Sum(charges + 1, billed.add(otherBilled), drafted.add(otherDrafted));
        }
    }

    /**
     * A charge that would cost something else.
     *
     * @param drafted null if the draft has no price for it
     * @param reason why it has none
     */
    record Change(
            BilledCharge charge,
            @Nullable BigDecimal drafted,
            @Nullable String reason) {}

    /** What came of some charges in a row. */
    record Step(long done, Map<Place, Sum> sums, List<Change> changes, long unpriced, PastCharges.Key last) {}

    private final Tariffs draft;
    private final Map<Place, Sum> sums = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long unpriced;

    private Replay(Tariffs draft) {
        this.draft = draft;
    }

    static Step of(List<BilledCharge> charges, Tariffs draft) {
        var replay = new Replay(draft);
        charges.forEach(replay::price);
        var last = charges.getLast();
        return new Step(
                charges.size(),
                replay.sums,
                replay.changes,
                replay.unpriced,
                new PastCharges.Key(last.serviceTo(), last.slotId()));
    }

    private void price(BilledCharge charge) {
        try {
            var facts = charge.facts();
            var tariff = draft.inForce(
                    charge.country(), charge.sellerId().toString(), facts.contractId(), charge.serviceTo());
            var priced = facts.share().of(PriceCharge.price(tariff, facts.purpose(), facts.work(), facts.billable()));
            if (!priced.unpriced().isEmpty()) {
                unpriced(charge, priced.unpriced().getFirst().reasonKey());
            } else if (!priced.currency().equals(charge.net().currency())) {
                unpriced(charge, "other-currency");
            } else {
                compare(charge, priced);
            }
        } catch (UnbillableException senseless) {
            unpriced(charge, "unbillable");
        }
    }

    private void unpriced(BilledCharge charge, String reason) {
        unpriced++;
        changes.add(new Change(charge, null, reason));
    }

    private void compare(BilledCharge charge, Priced priced) {
        var drafted = byKind(priced);
        var billed = charge.facts().billed();
        Stream.concat(billed.keySet().stream(), drafted.keySet().stream())
                .distinct()
                .forEach(kind -> add(charge, kind, of(billed, kind), of(drafted, kind)));
        add(charge, WHOLE, charge.net().amount(), priced.net().amount());
        if (!priced.net().equals(charge.net())) {
            changes.add(new Change(charge, priced.net().amount(), null));
        }
    }

    private void add(BilledCharge charge, String kind, BigDecimal billed, BigDecimal drafted) {
        sums.merge(
                new Place(charge.sellerId(), kind, charge.net().currencyCode()),
                new Sum(1, billed, drafted),
                (so, far) -> so.plus(far.billed(), far.drafted()));
    }

    /** Net by what it is for. */
    static Map<String, BigDecimal> byKind(Priced priced) {
        var sums = new HashMap<String, BigDecimal>();
        for (PricedLine line : priced.lines()) {
            sums.merge(line.textKey(), line.net().amount(), BigDecimal::add);
        }
        for (PricedAdjustment one : priced.adjustments()) {
            var amount = one.amount().amount();
            sums.merge(one.textKey(), one.charge() ? amount : amount.negate(), BigDecimal::add);
        }
        return sums;
    }

    private static BigDecimal of(Map<String, BigDecimal> sums, String kind) {
        return Objects.requireNonNullElse(sums.get(kind), BigDecimal.ZERO);
    }
}
