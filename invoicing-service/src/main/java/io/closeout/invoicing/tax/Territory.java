package io.closeout.invoicing.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in which the VAT of its country does not apply as usual; see {@code territories.yaml} for what each field means.
 *
 * @param postcodesOf ISO 3166-1 alpha-2 of the country whose postcodes it uses
 * @param vat country whose VAT is due there; null where there is none
 * @param services whether it is in the common VAT territory when services are supplied
 * @param goods the area within which goods cross no tax border
 */
public record Territory(
        String key,
        Set<String> codes,
        String postcodesOf,
        Set<String> subdivisions,
        Set<String> zones,
        Pattern postcodes,
        @Nullable String vat,
        boolean services,
        String goods,
        boolean foreign,
        @Nullable String ownTax,
        boolean sellerThere,
        List<Rate> rates,
        String law,
        String source,
        String confidence) {

    /** @param percent a standard rate of its own */
    public record Rate(LocalDate validFrom, BigDecimal percent) {}

    public Territory {
        codes = codes == null ? Set.of() : Set.copyOf(codes);
        subdivisions = subdivisions == null ? Set.of() : Set.copyOf(subdivisions);
        zones = zones == null ? Set.of() : Set.copyOf(zones);
        rates = rates == null ? List.of() : List.copyOf(rates);
    }

    /** Whether no zone that a report names tells it from the country around it, although it makes a difference. */
    boolean isSilent() {
        var isUsual = services && rates.isEmpty() && postcodesOf.equals(vat);
        return !isUsual && (zones.isEmpty() || key.equals("GB-NIR"));
    }
}
