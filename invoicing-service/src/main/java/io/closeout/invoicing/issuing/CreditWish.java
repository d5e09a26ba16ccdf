package io.closeout.invoicing.issuing;

import io.closeout.events.verification.ChargePurpose;
import java.util.UUID;

/** What is left of one charge on an invoice is to be credited; on an invoice of many charges, the others stay. */
record CreditWish(UUID invoiceId, UUID caseId, ChargePurpose purpose, String reasonKey) {

    /** Documents of the first layout bill one charge each, and their lines do not say which. */
    boolean isAbout(DocumentLine line) {
        return line.caseId().equals(caseId)
                && (line.purpose() == null || purpose.name().equals(line.purpose()));
    }
}
