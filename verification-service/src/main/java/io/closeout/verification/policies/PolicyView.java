package io.closeout.verification.policies;

import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A version of a policy that the network published. */
public record PolicyView(
        Source source,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, Setting> values,
        String publishedBy,
        Instant publishedAt) {

    static PolicyView of(PublishedPolicies.Entry entry) {
        var overlay = entry.overlay();
        return new PolicyView(
                overlay.source(),
                overlay.scope(),
                overlay.validFrom(),
                overlay.validTo(),
                new TreeMap<>(overlay.settings()),
                entry.publishedBy(),
                entry.publishedAt());
    }
}
