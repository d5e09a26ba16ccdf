package io.closeout.kit.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The policy in force for one scope on one day: every variable with its value and where that comes from. */
public final class Resolved {

    private final Map<String, ResolvedValue> values;
    private final List<Deviation> deviations;

    Resolved(Map<String, ResolvedValue> values, List<Deviation> deviations) {
        this.values = values;
        this.deviations = List.copyOf(deviations);
    }

    /** @throws IllegalArgumentException when the catalogue has no such variable */
    public ResolvedValue of(String variable) {
        var value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("the policy has no variable " + variable);
        }
        return value;
    }

    public BigDecimal decimal(String variable) {
        return (BigDecimal) of(variable).value();
    }

    public long integer(String variable) {
        return (Long) of(variable).value();
    }

    public boolean flag(String variable) {
        return (Boolean) of(variable).value();
    }

    public String text(String variable) {
        return (String) of(variable).value();
    }

    public Duration duration(String variable) {
        return (Duration) of(variable).value();
    }

    public Collection<ResolvedValue> values() {
        return List.copyOf(values.values());
    }

    /** What overlays said and was not followed, for the conformance report. */
    public List<Deviation> deviations() {
        return deviations;
    }
}
