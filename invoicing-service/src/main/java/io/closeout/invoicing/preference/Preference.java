package io.closeout.invoicing.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a payer agreed to.
 *
 * @param version 1, 2, 3 …
 * @param validFrom first day of the seller on which it holds
 * @param rhythmDay day of the week (1 is Monday) or of the month (31 is the last); of no meaning if billed at once
 * @param nextWorkingDay whether a run on a day off waits for the next working day in the seller's country
 * @param language BCP 47; null for that of the party
 * @param buyerReference the buyer's routing reference (BT-10)
 */
public record Preference(
        UUID partyId,
        int version,
        LocalDate validFrom,
        Format format,
        Channel channel,
        Rhythm rhythm,
        int rhythmDay,
        boolean nextWorkingDay,
        Grouping grouping,
        @Nullable String language,
        @Nullable String buyerReference,
        Validation validation,
        Acceptance accepted,
        Instant recordedAt,
        String recordedBy) {

    /** Form of the document. */
    public enum Format {
        PDF,
        FACTUR_X,
        PEPPOL_UBL
    }

    /** How it is sent. */
    public enum Channel {
        EMAIL,
        PORTAL,
        PEPPOL,
        PAPER
    }

    /** How the customer says that it agrees with an invoice. */
    public enum Validation {
        NONE,
        /** Who does not object in time has agreed. */
        TACIT,
        EXPLICIT
    }

    /** @param by who of the customer accepted it, by function and not by name */
    public record Acceptance(LocalDate on, String by) {}
}
