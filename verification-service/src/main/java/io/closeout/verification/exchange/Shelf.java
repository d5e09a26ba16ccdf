package io.closeout.verification.exchange;

import io.closeout.kit.http.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a station's own reports lie on its page. */
enum Shelf {
    /** Waits for the station: what is due first comes first. */
    ASKED("v.state in ('QUERIED', 'CORRECTION_PROPOSED')", false),
    /** Refused, and may be handed in again; the newest first. */
    REFUSED("v.state = 'REJECTED' and v.correctable and v.decidedAt > :recently", true),
    /** Waits for the office; the oldest first. */
    WAITING("v.state in ('OPEN', 'ADJUSTING')", false),
    /** Approved not long ago, the newest first. */
    APPROVED("v.state = 'APPROVED' and v.decidedAt > :recently", true);

    private final String condition;
    private final boolean newestFirst;

    Shelf(String condition, boolean newestFirst) {
        this.condition = condition;
        this.newestFirst = newestFirst;
    }

    String condition() {
        return condition;
    }

    boolean isNewestFirst() {
        return newestFirst;
    }

    /** As addresses and texts name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is asked of the station, if nobody says. */
    static Shelf called(@Nullable String word) {
        return word == null
                ? ASKED
                : Arrays.stream(values())
                        .filter(shelf -> shelf.word().equals(word))
                        .findFirst()
                        .orElseThrow(() ->
                                ProblemException.badRequest("Show is one of asked, refused, waiting and approved."));
    }
}
