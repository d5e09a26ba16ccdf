package io.closeout.invoicing.tax;

import org.jspecify.annotations.Nullable;

/**
 * A place, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA zone
 * @param territory key of a territory, its ISO 3166-2 code, or the country itself, where somebody named it
 * @param stated whether the office said so, and answers for it
 */
public record Where(
        String country,
        @Nullable String zone,
        @Nullable String postcode,
        @Nullable String territory,
        boolean stated) {

    public static Where in(String country, @Nullable String zone) {
        return new Where(country, zone, null, null, false);
    }
}
