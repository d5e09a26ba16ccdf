package io.closeout.invoicing.billingpolicy;

import io.closeout.invoicing.pricing.TariffBook;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tariffs that the transaction under way has seen: read once, the same for all of its charges. */
@TransactionScoped
class PolicySight implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient @Nullable TariffBook seen;

    TariffBook or(Supplier<TariffBook> look) {
        var known = seen;
        if (known == null) {
            known = look.get();
            seen = known;
        }
        return known;
    }

    void forget() {
        seen = null;
    }
}
