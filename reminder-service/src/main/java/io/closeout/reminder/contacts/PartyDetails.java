package io.closeout.reminder.contacts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal data of a party, as far as this service has a use for it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PartyDetails(
        UUID id,
        long detailsVersion,
        @Nullable String name,
        @Nullable String email,
        @Nullable String iban,
        @Nullable String bic) {}
