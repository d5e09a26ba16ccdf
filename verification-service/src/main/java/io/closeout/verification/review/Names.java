package io.closeout.verification.review;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of parties as a page shows them; the start of the id where the name is not known. */
record Names(Map<UUID, String> known) {

    private static final int SHORT = 8;

    public String of(@Nullable UUID id) {
        return id == null ? "–" : known.getOrDefault(id, id.toString().substring(0, SHORT) + "…");
    }

    /** The same for an id that stands in a text. */
    public String ofText(@Nullable String id) {
        return id == null ? "–" : of(UUID.fromString(id));
    }
}
