package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy.
 *
 * @param validTo last day; null for no end
 * @param sha256 digest of its text; null, as who published it, for what comes with the product
 */
public record PolicyView(
        Source source,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, Setting> values,
        @Nullable String sha256,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    static PolicyView shipped(Overlay overlay) {
        return of(overlay, null, null, null);
    }

    static PolicyView of(PublishedPolicies.Entry entry) {
        return of(entry.overlay(), HexFormat.of().formatHex(entry.sha256()), entry.publishedBy(), entry.publishedAt());
    }

    private static PolicyView of(Overlay overlay, @Nullable String sha256, @Nullable String by, @Nullable Instant at) {
        return new PolicyView(
                overlay.source(),
                overlay.scope(),
                overlay.validFrom(),
                overlay.validTo(),
                new TreeMap<>(overlay.settings()),
                sha256,
                by,
                at);
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** For pages: whether a day can still be set as its last. */
    public boolean endable() {
        return publishedBy != null && validTo == null;
    }

    /** For pages: the word for where it stands on a day. */
    public String wordOn(LocalDate day) {
        if (isInForceOn(day)) {
            return "state.inForce";
        }
        return day.isBefore(validFrom) ? "state.ahead" : "state.over";
    }

    /** For pages: the colour that goes with the word. */
    public String toneOn(LocalDate day) {
        return isInForceOn(day) ? "good" : "waiting";
    }
}
