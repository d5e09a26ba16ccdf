package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.ReceivedCredits;
import io.closeout.invoicing.issuing.ReceivedCredits.Received;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the invoice that a credit note corrects (BT-25). Two stations may have used the same number: for the office the
 * VAT number of the seller tells them apart.
 */
@ApplicationScoped
class CorrectedInvoice {

    private final ReceivedCredits credits;
    private final Visibility visibility;

    CorrectedInvoice(ReceivedCredits credits, Visibility visibility) {
        this.credits = credits;
        this.visibility = visibility;
    }

    /** @throws ProblemException (422) if it names none, or several, that the sender may see */
    Received of(SaidInvoice said) {
        var seen = said.corrects().stream()
                .distinct()
                .flatMap(number -> credits.numbered(number).stream())
                .filter(one -> visibility.includes(one.sellerId(), one.buyers()))
                .toList();
        var found = seen.size() < 2 ? seen : ofSeller(seen, said.sellerVatId());
        if (found.size() != 1) {
            throw ProblemException.unprocessable(
                    "credit-invoice-not-named",
                    "This credit note does not name its invoice.",
                    "Give the number of one invoice that we have of you as preceding invoice reference (BT-25).");
        }
        return found.getFirst();
    }

    private static List<Received> ofSeller(List<Received> seen, @Nullable String vatId) {
        return seen.stream()
                .filter(one -> vatId != null
                        && Comparison.compact(vatId)
                                .equals(Comparison.compact(Objects.requireNonNullElse(one.sellerVatId(), ""))))
                .toList();
    }
}
