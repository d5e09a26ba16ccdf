package io.closeout.invoicing.tax;

import io.closeout.invoicing.tax.ExchangeRates.Rate;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tax tables as one transaction sees them: each is read once, however many charges a chunk brings. */
@TransactionScoped
public class TaxTables implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient OwnVatRates ownRates;
    private final transient ExchangeRates exchangeRates;
    private final transient PartyTaxes profiles;

    private final transient Map<UUID, List<PartyTax>> profilesByParty = new HashMap<>();
    private final transient Map<Pair, Optional<Rate>> exchanges = new HashMap<>();
    private transient @Nullable VatRates rates;

    TaxTables(OwnVatRates ownRates, ExchangeRates exchangeRates, PartyTaxes profiles) {
        this.ownRates = ownRates;
        this.exchangeRates = exchangeRates;
        this.profiles = profiles;
    }

    private record Pair(String from, String to, LocalDate day) {}

    /** Those of the product and those that the installation added. */
    public VatRates rates() {
        var known = rates;
        if (known == null) {
            known = VatRates.bundled().with(ownRates.all());
            rates = known;
        }
        return known;
    }

    /** What applies to a party on a day. */
    public PartyTax of(UUID partyId, LocalDate day) {
        return profilesByParty.computeIfAbsent(partyId, profiles::of).stream()
                .filter(tax -> !day.isBefore(tax.validFrom()))
                .findFirst()
                .orElse(PartyTax.GENERAL);
    }

    /** As {@link ExchangeRates#on}. */
    public Optional<Rate> exchange(String from, String to, LocalDate day) {
        return exchanges.computeIfAbsent(
                new Pair(from, to, day), pair -> exchangeRates.on(pair.from(), pair.to(), pair.day()));
    }
}
