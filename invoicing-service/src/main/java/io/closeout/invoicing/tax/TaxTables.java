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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tax tables as one transaction sees them: each is read once, however many charges a chunk brings. */
@TransactionScoped
public class TaxTables implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient OwnVatRates ownRates;
    private final transient ExchangeRates exchangeRates;
    private final transient PartyTaxes profiles;
    private final transient StatedPlaces statedPlaces;
    private final transient VatRegister register;

    private final transient Map<UUID, List<PartyTax>> profilesByParty = new HashMap<>();
    private final transient Map<Pair, Optional<Rate>> exchanges = new HashMap<>();
    private final transient Map<UUID, Optional<StatedPlace>> places = new HashMap<>();
    private final transient Map<String, Optional<VatCheck>> vatChecks = new HashMap<>();
    private transient @Nullable Boolean anyPlaceStated;
    private transient @Nullable VatRates rates;

    TaxTables(
            OwnVatRates ownRates,
            ExchangeRates exchangeRates,
            PartyTaxes profiles,
            StatedPlaces statedPlaces,
            VatRegister register) {
        this.register = register;
        this.statedPlaces = statedPlaces;
        this.ownRates = ownRates;
        this.exchangeRates = exchangeRates;
        this.profiles = profiles;
    }

    /**
     * In which areas a supply takes place. What the office said of it goes before what the report shows.
     *
     * @param subjectId of the case, or of what else is billed
     * @param concerned further addresses that may be where the work was done; asked for only where that matters
     */
    public Places places(UUID subjectId, Seat seller, Seat buyer, Where work, Supplier<List<Where>> concerned) {
        if (!Territories.bundled().concern(work.country())) {
            return Places.of(seller, buyer, work, List.of());
        }
        var stated = stated(subjectId).map(place -> place.in(work)).filter(Where::stated);
        var isClear = stated.isPresent() || !Territories.bundled().hasSilentOnes(work.country());
        return Places.of(seller, buyer, stated.orElse(work), isClear ? List.of() : concerned.get());
    }

    private Optional<StatedPlace> stated(UUID subjectId) {
        var known = anyPlaceStated;
        if (known == null) {
            known = statedPlaces.any();
            anyPlaceStated = known;
        }
        return known ? places.computeIfAbsent(subjectId, statedPlaces::of) : Optional.empty();
    }

    /** As {@link VatRegister#latest}. */
    public Optional<VatCheck> vatCheck(UUID partyId, String vatId) {
        return vatChecks.computeIfAbsent(partyId + vatId, key -> register.latest(partyId, vatId));
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
