package io.closeout.invoicing.tax;

import java.time.Instant;
import java.util.UUID;

/**
 * Where something was done, as the office says.
 *
 * @param subjectId of a case, an agreement or a statement
 * @param territory key of a {@link Territory}, or the country for "in none of them"
 */
public record StatedPlace(UUID subjectId, String territory, String reason, Instant recordedAt, String recordedBy) {

    /** A territory of another country says nothing about this one. */
    Where in(Where work) {
        var isThere = territory.equals(work.country())
                || Territories.bundled()
                        .named(territory)
                        .filter(one -> one.postcodesOf().equals(work.country())
                                || one.codes().contains(work.country()))
                        .isPresent();
        return isThere ? new Where(work.country(), work.zone(), work.postcode(), territory, true) : work;
    }
}
