package io.closeout.invoicing.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one case, folded from events.
 *
 * @param nature the kind of intervention
 * @param hasEquipment whether it is said on what was worked, so that visits can be compared
 * @param pictures attachments of the report in force that show something
 * @param signedAt first signature
 * @param evidence rules about evidence whose findings held or that had to ask
 * @param next the next repair of the same equipment, by whomever
 * @param earlier the last repair of the same equipment before, by the same station
 */
record CaseFacts(
        UUID caseId,
        String reportNumber,
        @Nullable UUID sponsorId,
        String nature,
        boolean hasEquipment,
        LocalDate serviceTo,
        boolean isWithdrawn,
        int pictures,
        Instant signedAt,
        Outcome outcome,
        Cycle cycle,
        int queries,
        List<String> evidence,
        @Nullable Visit next,
        @Nullable Visit earlier) {

    CaseFacts {
        evidence = List.copyOf(evidence);
    }

    /** What the verification says of it. */
    enum Outcome {
        UNDECIDED,
        VERIFIED,
        REJECTED
    }

    /**
     * @param verifiedAt first approval
     * @param settledSeconds from the first signature until nothing was open, measured when the case closed
     */
    record Cycle(
            @Nullable Instant verifiedAt,
            boolean closed,
            @Nullable Long settledSeconds) {}

    /**
     * Another visit to the same equipment.
     *
     * @param days between the end of the earlier and the beginning of the later
     */
    record Visit(String reportNumber, LocalDate day, int days) {}
}
