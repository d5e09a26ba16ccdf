package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule set or an overlay that a network published for itself.
 *
 * @param retiredFrom the first day on which it is in force no more; null while nobody ended it
 */
public record PublishedDocument(
        Kind kind,
        String id,
        String version,
        String sha256,
        String document,
        String reason,
        String publishedBy,
        Instant publishedAt,
        @Nullable LocalDate retiredFrom) {

    /** What a document is. */
    public enum Kind {
        SET,
        OVERLAY
    }

    /** The same with an end. */
    public PublishedDocument retired(LocalDate from) {
        return new PublishedDocument(kind, id, version, sha256, document, reason, publishedBy, publishedAt, from);
    }

    /** Empty if it ended before it began. */
    Optional<RuleSet> ruleSet() {
        var set = RuleSetReader.read(name(), document.getBytes(UTF_8));
        if (retiredFrom == null) {
            return Optional.of(set);
        }
        return set.validFrom().isBefore(retiredFrom) ? Optional.of(set.until(retiredFrom)) : Optional.empty();
    }

    /** Empty if it ended before it began. */
    Optional<RuleOverlay> overlay() {
        var overlay = OverlayReader.read(name(), document.getBytes(UTF_8));
        if (retiredFrom == null) {
            return Optional.of(overlay);
        }
        return overlay.overlay().validFrom().isBefore(retiredFrom)
                ? Optional.of(overlay.until(retiredFrom))
                : Optional.empty();
    }

    private String name() {
        return id + " version " + version;
    }
}
