package io.closeout.invoicing.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party as invoicing knows it now.
 *
 * @param state null while nothing was heard of it
 * @param details null until they were looked up
 */
public record Party(
        UUID id, @Nullable State state, @Nullable PartyDetails details) {

    /** @param vatCountry where it is registered for VAT; null for a private customer */
    public record State(
            String country,
            String zone,
            String language,
            String currency,
            @Nullable String vatCountry) {}
}
