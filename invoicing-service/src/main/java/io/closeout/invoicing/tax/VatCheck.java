package io.closeout.invoicing.tax;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register of VAT numbers said of a number: evidence that a buyer is registered (Directive 2006/112/EC art. 138 (1)
 * (b); Implementing Regulation 282/2011 art. 18 (1) (a)).
 *
 * @param checkedOn day on which the register was asked
 * @param consultationId by which the register knows the question; null where it gave none
 */
public record VatCheck(
        UUID id,
        UUID partyId,
        String vatId,
        LocalDate checkedOn,
        Answer answer,
        @Nullable String consultationId,
        Instant recordedAt,
        String recordedBy) {

    /** What the register said. */
    public enum Answer {
        VALID,
        INVALID,
        /** It did not answer, or does not know numbers of that country. */
        UNKNOWN
    }
}
