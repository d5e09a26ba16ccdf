package io.closeout.invoicing.tax;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether it is shown well enough that a buyer is registered, before something leaves without VAT because of that: goods
 * (category K, art. 138) and services that the buyer is taxed for (AE, art. 196). Work on a building within one country is
 * not asked for.
 *
 * @param mode off, warn or block, as the policy says
 * @param days for how many days before the supply an answer counts
 */
public record VatEvidence(String mode, long days) {

    /**
     * What is wrong with the evidence.
     *
     * @param key of a message
     * @param blocks whether nothing is issued until it is mended
     */
    public record Finding(String key, boolean blocks) {}

    /** Whether a decision hangs on the buyer's registration in another member state. */
    public static boolean matters(TaxDecision.Applies tax) {
        return tax.category() == VatCategory.K || tax.category() == VatCategory.AE && "AE".equals(tax.reasonKey());
    }

    /** @param suppliedOn last day of the work */
    public Optional<Finding> look(Optional<VatCheck> latest, LocalDate suppliedOn) {
        if (mode.equals("off")) {
            return Optional.empty();
        }
        if (latest.isEmpty() || latest.get().answer() == VatCheck.Answer.UNKNOWN) {
            return Optional.of(new Finding("vat-check-missing", mode.equals("block")));
        }
        if (latest.get().answer() == VatCheck.Answer.INVALID) {
            // Whoever knows that the number is not valid cannot rely on it.
            return Optional.of(new Finding("vat-check-invalid", true));
        }
        return latest.get().checkedOn().plusDays(days).isBefore(suppliedOn)
                ? Optional.of(new Finding("vat-check-expired", mode.equals("block")))
                : Optional.empty();
    }
}
