package io.closeout.invoicing.recurring;

import io.closeout.invoicing.issuing.IssueDrafts;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Input;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bills the next period of an agreement under its lock. In the caller's transaction, with the row of the period. */
@ApplicationScoped
class BillAgreement {

    /** What comes next. */
    sealed interface Next {

        /** There may be another period to bill. */
        record More() implements Next {}

        /** Not before this instant. */
        record At(Instant instant) implements Next {}

        /** Nothing is owed any more. */
        record Never() implements Next {}
    }

    private final Agreements agreements;
    private final BilledPeriods periods;
    private final DraftFee drafting;
    private final IssueDrafts drafts;
    private final Parties parties;
    private final RecurringSettings settings;
    private final Clock clock;

    BillAgreement(
            Agreements agreements,
            BilledPeriods periods,
            DraftFee drafting,
            IssueDrafts drafts,
            Parties parties,
            RecurringSettings settings,
            Clock clock) {
        this.agreements = agreements;
        this.periods = periods;
        this.drafting = drafting;
        this.drafts = drafts;
        this.parties = parties;
        this.settings = settings;
        this.clock = clock;
    }

    Next next(UUID agreementId) {
        var agreement = agreements.lock(agreementId).orElseThrow();
        var period = agreement.next(lastSettled(agreementId));
        if (agreement.isOverBefore(period)) {
            return new Next.Never();
        }
        var known = parties.find(List.of(agreement.sellerId(), agreement.buyerId()));
        var seller = known.get(agreement.sellerId());
        var dueAt = dueAt(agreement, period, seller);
        if (dueAt.isAfter(clock.instant())) {
            return new Next.At(dueAt);
        }
        return settle(agreement, period, known);
    }

    private @Nullable LocalDate lastSettled(UUID agreementId) {
        return periods.of(agreementId).stream()
                .filter(BilledPeriod::isSettled)
                .map(BilledPeriod::firstDay)
                .findFirst()
                .orElse(null);
    }

    /** While nothing is known of the seller, the day begins where it begins first. */
    Instant dueAt(Agreement agreement, Period period, @Nullable Party seller) {
        var zone = seller == null || seller.state() == null
                ? ZoneId.of("UTC")
                : ZoneId.of(seller.state().zone());
        return agreement.dueOn(period).atTime(settings.billAt()).atZone(zone).toInstant();
    }

    private Next settle(Agreement agreement, Period period, Map<UUID, Party> known) {
        var unknown = List.of(agreement.sellerId(), agreement.buyerId()).stream()
                .filter(id -> !known.containsKey(id) || known.get(id).state() == null)
                .map(id -> new Reason("party-unknown", List.of(new Input("partyId", id.toString()))))
                .toList();
        if (!unknown.isEmpty()) {
            return blocked(agreement, period, unknown);
        }
        var sides = new DraftFee.Sides(
                Objects.requireNonNull(known.get(agreement.sellerId())),
                Objects.requireNonNull(known.get(agreement.buyerId())));
        return switch (drafting.of(agreement, period, sides)) {
            case DraftFee.Outcome.Blocked(var reasons) -> blocked(agreement, period, reasons);
            case DraftFee.Outcome.NothingToBill() -> {
                periods.nothing(agreement.id(), period);
                yield new Next.More();
            }
            case DraftFee.Outcome.Ready(var draft) -> {
                var ids = drafts.issue(List.of(draft));
                periods.issued(agreement.id(), period, ids.getFirst());
                yield new Next.More();
            }
        };
    }

    // What comes after it waits, too: periods are billed in order.
    private Next blocked(Agreement agreement, Period period, List<Reason> reasons) {
        periods.blocked(agreement.id(), period, reasons);
        return new Next.At(clock.instant().plus(settings.retryBlockedAfter()));
    }
}
