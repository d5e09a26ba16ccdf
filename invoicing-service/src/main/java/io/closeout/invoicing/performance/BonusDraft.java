package io.closeout.invoicing.performance;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.tax.PlaceOfSupply;
import io.closeout.invoicing.tax.Seat;
import io.closeout.invoicing.tax.Supply;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.TaxTables;
import io.closeout.invoicing.tax.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bonus as an invoice of the station to its sponsor, with one line. It is taxed as what it is for: a service of the
 * station to the sponsor, supplied on the last day of the month (Directive 2006/112/EC art. 24, 44, 73).
 */
@ApplicationScoped
class BonusDraft {

    private final StatementPolicy policy;
    private final TaxTables taxes;

    BonusDraft(StatementPolicy policy, TaxTables taxes) {
        this.policy = policy;
        this.taxes = taxes;
    }

    /** Empty while a party is unknown or its tax cannot be said. */
    Optional<Draft> of(Statement statement, Bonus bonus, @Nullable Party station, @Nullable Party sponsor) {
        if (station == null || sponsor == null) {
            return Optional.empty();
        }
        var seller = station.state();
        var buyer = sponsor.state();
        if (seller == null || buyer == null) {
            return Optional.empty();
        }
        var decision = tax(statement.id(), station, sponsor, statement.period().to());
        return decision instanceof TaxDecision.Applies tax
                ? Optional.of(draft(new Deal(statement, bonus, station, seller.country(), sponsor), tax))
                : Optional.empty();
    }

    private TaxDecision tax(UUID statementId, Party station, Party sponsor, LocalDate day) {
        var seller = Objects.requireNonNull(station.state());
        var buyer = Objects.requireNonNull(sponsor.state());
        return new PlaceOfSupply(taxes.rates())
                .decide(new Supply(
                        seller.vatCountry() == null ? seller.country() : seller.vatCountry(),
                        buyer.vatCountry(),
                        buyer.country(),
                        seller.country(),
                        false,
                        day,
                        false,
                        taxes.of(station.id(), day).profile(),
                        Supply.Agreed.NOTHING,
                        taxes.places(
                                statementId,
                                Seat.of(station),
                                Seat.of(sponsor),
                                Where.in(seller.country(), seller.zone()),
                                List::of)));
    }

    private record Deal(Statement statement, Bonus bonus, Party station, String country, Party sponsor) {}

    /** What both sides know it by is the month of the statement (BT-12). */
    private static Subject subject(Statement statement, String country) {
        var period = statement.period();
        return new Subject(
                null,
                null,
                null,
                "PERFORMANCE-" + YearMonth.from(period.from()),
                null,
                null,
                null,
                null,
                period.from(),
                period.to(),
                country,
                null);
    }

    private Draft draft(Deal deal, TaxDecision.Applies tax) {
        var amount = deal.bonus().money();
        var subject = subject(deal.statement(), deal.country());
        var line = new Draft.TaxedLine(deal.statement().id(), null, line(deal.statement(), deal.bonus()), tax);
        return new Draft(
                new Draft.Form(InvoiceKind.RECURRING, "380", deal.station().id(), "F", null),
                deal.station(),
                deal.sponsor(),
                deal.sponsor().id(),
                null,
                amount.currency(),
                List.of(new Draft.Part(subject, List.of(), List.of(line))),
                List.of(),
                Money.zero(amount.currency()),
                Draft.PayingTerms.net(netDays(deal)),
                null,
                null,
                null);
    }

    private int netDays(Deal deal) {
        return policy.netDays(
                deal.station().id(),
                deal.country(),
                YearMonth.from(deal.statement().period().from()));
    }

    private static PricedLine line(Statement statement, Bonus bonus) {
        return new PricedLine(
                null,
                "line.performanceBonus",
                List.of(new Input(
                        "text",
                        "%s – %s"
                                .formatted(
                                        statement.period().from(),
                                        statement.period().to()))),
                BigDecimal.ONE,
                "C62",
                bonus.amount(),
                bonus.money(),
                bonus.explanation());
    }
}
