package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Reason;
import java.util.List;

/** An invoice, what was approved, and what does not agree. */
record Judged(SaidInvoice said, DocumentContent expected, List<Reason> findings) {

    boolean agrees() {
        return findings.isEmpty();
    }
}
