package io.closeout.verification.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was once said about an entry. Nothing is ever overwritten.
 *
 * @param number 1, 2, 3 … of this entry
 * @param validFrom for work that ends on this day or later
 * @param values null if the entry ends with the day before
 * @param importId the file it came with; null if it was typed
 */
record Revision(
        String code,
        int number,
        LocalDate validFrom,
        @Nullable Map<String, String> values,
        Said said,
        @Nullable UUID importId) {

    /** Who said so, when and why. */
    record Said(String by, Instant at, @Nullable String reason) {}

    /** Of those that hold on a day the one that begins last; of several from one day the newest. */
    static Optional<Revision> inForce(List<Revision> revisions, LocalDate day) {
        return revisions.stream()
                .filter(revision -> !revision.validFrom().isAfter(day))
                .max(Comparator.comparing(Revision::validFrom).thenComparing(Revision::number));
    }
}
