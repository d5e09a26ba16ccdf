package io.closeout.invoicing.recurring;

import io.closeout.kit.http.Versioned;
import java.util.List;

/** An agreement and what became of its periods, the latest first. */
record AgreementView(long version, Agreement agreement, List<BilledPeriod> periods) implements Versioned {

    static AgreementView of(Agreement agreement, List<BilledPeriod> periods) {
        return new AgreementView(agreement.version(), agreement, periods);
    }
}
