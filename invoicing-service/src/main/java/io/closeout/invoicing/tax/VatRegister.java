package io.closeout.invoicing.tax;

import java.util.Optional;
import java.util.UUID;

/** What is known from the registers of VAT numbers, such as VIES. Asking never waits for a register. */
public interface VatRegister {

    /**
     * The last answer about a number.
     *
     * @param vatId as the party bears it now; an answer about another number of the party does not count
     */
    Optional<VatCheck> latest(UUID partyId, String vatId);
}
