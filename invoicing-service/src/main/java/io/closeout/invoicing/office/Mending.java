package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.pricing.Input;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where in the tax room something is mended that keeps a charge from being issued. */
final class Mending {

    private static final Set<String> OF_PLACE = Set.of("place-of-work-doubtful", "territory-rate-doubtful");

    private Mending() {}

    /** Empty where it is mended elsewhere. */
    static String href(Reason reason, @Nullable UUID caseId) {
        if (caseId != null && OF_PLACE.contains(reason.key())) {
            return "/invoices/tax/places/" + caseId;
        }
        return reason.key().startsWith("vat-check-") ? "/invoices/tax/vat-checks/" + parameter(reason, "partyId") : "";
    }

    static String kind(Reason reason) {
        return OF_PLACE.contains(reason.key()) ? "where" : "vat-check";
    }

    static String parameter(Reason reason, String name) {
        return reason.parameters().stream()
                .filter(input -> input.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElse("");
    }
}
