package io.closeout.verification.reference;

import io.closeout.kit.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is in force on a day.
 *
 * @param source NETWORK, SHIPPED, or ENDED where it is in force no more
 * @param validFrom since when it is so; null for what is shipped
 * @param version for {@code If-Match}; 0 while the network has said nothing about it
 * @param history newest first; empty in a list
 */
record EntryView(
        String code,
        Source source,
        @Nullable LocalDate validFrom,
        Map<String, String> values,
        long version,
        List<Change> history)
        implements Versioned {

    /** Who said so. */
    enum Source {
        NETWORK,
        SHIPPED,
        ENDED
    }

    /**
     * What was said once.
     *
     * @param before what held on the first day before; null if there was nothing
     * @param after null if the entry ended
     */
    record Change(
            long version,
            LocalDate validFrom,
            String changedBy,
            Instant changedAt,
            @Nullable String reason,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {}

    static EntryView shipped(String code, Map<String, String> values) {
        return new EntryView(code, Source.SHIPPED, null, values, 0, List.of());
    }

    static EntryView of(Revision revision) {
        var values = revision.values();
        return new EntryView(
                revision.code(),
                values == null ? Source.ENDED : Source.NETWORK,
                revision.validFrom(),
                values == null ? Map.of() : values,
                revision.number(),
                List.of());
    }

    EntryView with(long newest, List<Change> changes) {
        return new EntryView(code, source, validFrom, values, newest, changes);
    }
}
