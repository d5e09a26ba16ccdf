package io.closeout.kit.policy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one policy for one scope. On a day on which several versions of a policy are valid, the highest one
 * speaks, for all of its variables: a version replaces the policy, not single values.
 *
 * @param validFrom the first day it is in force
 * @param validTo the last day it is in force; null for no end
 * @param origin the file it was written in, for messages
 */
public record Overlay(
        String policyId,
        int version,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, Setting> settings,
        Origin origin) {

    public Overlay {
        settings = Map.copyOf(settings);
    }

    /** An overlay made by a program. */
    public static Overlay of(
            Source id, Scope scope, LocalDate validFrom, @Nullable LocalDate validTo, Map<String, Setting> settings) {
        return new Overlay(id.policyId(), id.version(), scope, validFrom, validTo, settings, Origin.unknown(id));
    }

    public Level level() {
        return scope.level();
    }

    public Source source() {
        return new Source(policyId, version, level());
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(Overlay other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
