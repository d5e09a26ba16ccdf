package io.closeout.report.parties;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What no event tells: personal and billing details, and where it is; both coordinates are known or neither. */
@Embeddable
record PartyDetails(
        String name,
        String line1,
        @Nullable String line2,
        String postcode,
        String city,
        @Nullable String vatId,
        @Nullable String legalId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    /** What is left of somebody whose data was erased. */
    static final PartyDetails ERASED =
            new PartyDetails("(erased)", "", null, "", "", null, null, null, null, null, null, null, null);
}
