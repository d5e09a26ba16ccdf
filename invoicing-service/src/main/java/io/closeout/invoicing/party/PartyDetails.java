package io.closeout.invoicing.party;

import org.jspecify.annotations.Nullable;

/** Name, address and numbers of a party. Personal data of class A: kept on issued documents for the legal term. */
public record PartyDetails(
        @Nullable String name,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String vatId,
        @Nullable String legalId,
        @Nullable String iban,
        @Nullable String bic) {}
