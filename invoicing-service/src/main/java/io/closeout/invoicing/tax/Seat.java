package io.closeout.invoicing.tax;

import io.closeout.invoicing.party.Party;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a party is established and registered.
 *
 * @param vatCountry ISO 3166-1 alpha-2, or XI; null for one that is not registered for VAT
 */
public record Seat(Where address, @Nullable String vatCountry) {

    /** @param party one of which something was heard */
    public static Seat of(Party party) {
        var state = Objects.requireNonNull(party.state());
        var details = party.details();
        var postcode = details == null ? null : details.postcode();
        return new Seat(new Where(state.country(), state.zone(), postcode, null, false), state.vatCountry());
    }

    /** Where it counts as established: its seat, unless it is registered elsewhere. */
    Area area(Territories territories) {
        var seat = territories.at(address);
        return isRegisteredIn(seat) ? seat : territories.at(Where.in(Objects.requireNonNull(vatCountry), null));
    }

    private boolean isRegisteredIn(Area seat) {
        if (vatCountry == null || vatCountry.equals("XI")) {
            return true;
        }
        var territory = seat.territory();
        return vatCountry.equals(seat.country())
                || vatCountry.equals(seat.vat())
                || territory != null
                        && !territory.foreign()
                        && territory.postcodesOf().equals(vatCountry);
    }
}
