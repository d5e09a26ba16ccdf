package io.closeout.invoicing.recurring;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.BuyerWishes;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.IssueDrafts;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.invoicing.tax.PlaceOfSupply;
import io.closeout.invoicing.tax.Seat;
import io.closeout.invoicing.tax.Supply;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.TaxTables;
import io.closeout.invoicing.tax.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Makes an invoice without a number for a period of an agreement, or says what is missing for one. */
@ApplicationScoped
class DraftFee {

    /** What can be done with a period. */
    sealed interface Outcome {

        record Ready(Draft draft) implements Outcome {}

        record Blocked(List<Reason> reasons) implements Outcome {}

        record NothingToBill() implements Outcome {}
    }

    /** Both sides of an agreement, known. */
    record Sides(Party seller, Party buyer) {}

    private final Tariffs tariffs;
    private final TaxTables taxes;
    private final IssueDrafts drafts;
    private final BuyerWishes wishes;

    DraftFee(Tariffs tariffs, TaxTables taxes, IssueDrafts drafts, BuyerWishes wishes) {
        this.tariffs = tariffs;
        this.taxes = taxes;
        this.drafts = drafts;
        this.wishes = wishes;
    }

    Outcome of(Agreement agreement, Period period, Sides sides) {
        var owed = agreement.owedIn(period);
        if (owed.isEmpty()) {
            return new Outcome.NothingToBill();
        }
        var expected =
                owed.stream().mapToInt(part -> part.version().lines().size()).sum();
        var lines = new FeeLines(agreement, period).of(owed, part -> tariff(agreement, sides, part.firstDay()));
        if (lines.size() < expected) {
            return new Outcome.Blocked(List.of(new Reason(
                    "price-missing",
                    List.of(
                            new Input("code", agreement.number()),
                            new Input("currency", agreement.terms().currency())))));
        }
        return switch (tax(agreement, period, sides)) {
            case TaxDecision.Open(var key, var country) ->
                new Outcome.Blocked(List.of(new Reason(key, List.of(new Input("country", country)))));
            case TaxDecision.Applies applies ->
                complete(
                        draft(agreement, period, sides, lines, applies),
                        tariff(agreement, sides, taxDay(agreement, period)),
                        taxDay(agreement, period));
        };
    }

    private Outcome complete(Draft draft, Tariff tariff, LocalDate day) {
        var missing = drafts.missing(draft, tariff, day);
        return missing.isEmpty() ? new Outcome.Ready(wishes.on(draft)) : new Outcome.Blocked(missing);
    }

    private Draft draft(
            Agreement agreement, Period period, Sides sides, List<PricedLine> lines, TaxDecision.Applies tax) {
        var currency = Currency.getInstance(agreement.terms().currency());
        var taxed = lines.stream()
                .map(line -> new Draft.TaxedLine(agreement.id(), null, line, tax))
                .toList();
        return new Draft(
                new Draft.Form(InvoiceKind.RECURRING, "380", agreement.sellerId(), "F", null),
                sides.seller(),
                sides.buyer(),
                agreement.buyerId(),
                null,
                currency,
                List.of(new Draft.Part(subject(agreement, period), List.of(), taxed)),
                List.of(),
                Money.zero(currency),
                Draft.PayingTerms.of(tariff(agreement, sides, period.firstDay()).terms()),
                null,
                null,
                null);
    }

    private static Subject subject(Agreement agreement, Period period) {
        var contract = agreement.terms().contractId();
        return new Subject(
                null,
                null,
                null,
                contract == null ? agreement.number() : contract,
                null,
                null,
                null,
                null,
                period.firstDay(),
                period.lastDay(),
                agreement.terms().placeOfWork(),
                null);
    }

    private Tariff tariff(Agreement agreement, Sides sides, LocalDate day) {
        var country = Objects.requireNonNull(sides.seller().state()).country();
        return tariffs.inForce(
                country, agreement.sellerId().toString(), agreement.terms().contractId(), day);
    }

    private static LocalDate taxDay(Agreement agreement, Period period) {
        return agreement.terms().inAdvance() ? period.firstDay() : period.lastDay();
    }

    // What is billed in advance is taxed as on its first day, what is billed afterwards as on its last (art. 64 to 66).
    private TaxDecision tax(Agreement agreement, Period period, Sides sides) {
        var seller = Objects.requireNonNull(sides.seller().state());
        var buyer = Objects.requireNonNull(sides.buyer().state());
        var day = taxDay(agreement, period);
        return new PlaceOfSupply(taxes.rates())
                .decide(new Supply(
                        seller.vatCountry() == null ? seller.country() : seller.vatCountry(),
                        buyer.vatCountry(),
                        buyer.country(),
                        agreement.terms().placeOfWork(),
                        agreement.terms().onImmovable(),
                        day,
                        false,
                        taxes.of(agreement.sellerId(), day).profile(),
                        Supply.Agreed.NOTHING,
                        taxes.places(
                                agreement.id(),
                                Seat.of(sides.seller()),
                                Seat.of(sides.buyer()),
                                Where.in(agreement.terms().placeOfWork(), null),
                                List::of)));
    }
}
