package io.closeout.invoicing.tax;

import io.closeout.kit.http.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the office says of a party, from a day on; see {@link PartyTax} and {@link TaxProfile}. What is absent is not so. */
public record PartyTaxRequest(
        @NotNull TaxProfile.Scheme scheme,
        @Nullable @Pattern(regexp = "VATEX-[A-Z0-9-]{2,40}") String exemptionCode,

        @Nullable @Size(max = 500) @Pattern(regexp = NOT_BLANK)
        String legalText,

        @Nullable Boolean cashAccounting,
        @Nullable Boolean publicBody,

        @Nullable @Size(max = 100) @Pattern(regexp = NOT_BLANK)
        String buyerReference) {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    PartyTax from(LocalDate day) {
        if (!TaxCsv.isDay(day)) {
            throw ProblemException.badRequest("A day is written such as 2026-11-27.");
        }
        if (scheme == TaxProfile.Scheme.GENERAL && (exemptionCode != null || legalText != null)) {
            throw ProblemException.badRequest("A seller under the general scheme has no reason for an exemption.");
        }
        if (scheme == TaxProfile.Scheme.EXEMPT && legalText == null) {
            throw ProblemException.badRequest("An exempt seller names the words that its law asks for.");
        }
        return new PartyTax(
                day,
                new TaxProfile(scheme, exemptionCode, legalText, Boolean.TRUE.equals(cashAccounting)),
                Boolean.TRUE.equals(publicBody),
                buyerReference);
    }
}
