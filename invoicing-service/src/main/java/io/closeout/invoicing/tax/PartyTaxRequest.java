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
        @Nullable @Size(min = 1, max = 500) String legalText,
        @Nullable Boolean cashAccounting,
        @Nullable Boolean publicBody,
        @Nullable @Size(min = 1, max = 100) String buyerReference) {

    PartyTax from(LocalDate day) {
        if (scheme == TaxProfile.Scheme.GENERAL && (exemptionCode != null || legalText != null)) {
            throw ProblemException.badRequest("A seller under the general scheme has no reason for an exemption.");
        }
        if (scheme == TaxProfile.Scheme.EXEMPT && (legalText == null || legalText.isBlank())) {
            throw ProblemException.badRequest("An exempt seller names the words that its law asks for.");
        }
        return new PartyTax(
                day,
                new TaxProfile(scheme, exemptionCode, legalText, Boolean.TRUE.equals(cashAccounting)),
                Boolean.TRUE.equals(publicBody),
                buyerReference);
    }
}
