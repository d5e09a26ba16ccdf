package io.closeout.invoicing.issuing;

import io.closeout.invoicing.money.Money;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** More money was to be put on an invoice than is open of it. */
public final class OverAllocationException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    OverAllocationException(Money payment, Money open) {
        super("%s is more than the open %s".formatted(payment, open));
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "over-allocation", "More than is open of the invoice")
                .withDetail(getMessage() + ".");
    }
}
