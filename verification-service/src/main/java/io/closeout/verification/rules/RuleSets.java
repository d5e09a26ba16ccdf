package io.closeout.verification.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rule sets in layers: what a network published stands above what the installation brings, and that above what comes
 * with the service. Of one rule set the newest version that applies counts; two different ones of a layer never apply to
 * one report.
 */
public final class RuleSets {

    private static final Comparator<RuleSet> BY_ID_NEWEST_FIRST = Comparator.comparing(RuleSet::id)
            .thenComparing((one, other) -> Versions.compare(other.version(), one.version()));

    private final List<RuleSet> own;
    private final @Nullable RuleSets below;

    /** @throws BadRuleSetException if two of them could apply to one report */
    public RuleSets(List<RuleSet> own) {
        this(own, null);
    }

    private RuleSets(List<RuleSet> own, @Nullable RuleSets below) {
        this.own = own.stream().sorted(BY_ID_NEWEST_FIRST).toList();
        this.below = below;
        for (var one : own) {
            for (var other : own) {
                if (one != other) {
                    requireApart(one, other);
                }
            }
        }
    }

    private static void requireApart(RuleSet one, RuleSet other) {
        if (one.id().equals(other.id())) {
            if (one.version().equals(other.version())) {
                throw new BadRuleSetException(nameOf(one), "it is there twice");
            }
        } else if (one.meets(other)) {
            throw new BadRuleSetException(nameOf(one), "it applies to the same reports as %s".formatted(nameOf(other)));
        }
    }

    /** @throws BadRuleSetException if two of the upper ones could apply to one report */
    RuleSets under(List<RuleSet> upper) {
        return new RuleSets(upper, this);
    }

    /** The upper layers first; by id, and of one id the newest version first. */
    public List<RuleSet> all() {
        return below == null
                ? own
                : Stream.concat(own.stream(), below.all().stream()).toList();
    }

    /** The one in force on the last day of the work. */
    public Optional<RuleSet> inForce(LocalDate day, String country, String interventionType) {
        RuleSet newest = null;
        for (var one : own) {
            if (one.appliesTo(day, country, interventionType) && (newest == null || newest.isOlderThan(one))) {
                newest = one;
            }
        }
        if (newest != null || below == null) {
            return Optional.ofNullable(newest);
        }
        return below.inForce(day, country, interventionType);
    }

    public Optional<RuleSet> version(String id, String version) {
        return all().stream()
                .filter(one -> one.id().equals(id) && one.version().equals(version))
                .findFirst();
    }

    /** All versions of one, the newest first in each layer. */
    public List<RuleSet> ofId(String id) {
        return all().stream().filter(one -> one.id().equals(id)).toList();
    }

    /** Of each rule set its newest version; what a network published comes first. */
    public List<RuleSet> newest() {
        return all().stream().filter(this::isNewest).toList();
    }

    boolean isNewest(RuleSet set) {
        return ofId(set.id()).stream().noneMatch(set::isOlderThan);
    }

    static String nameOf(RuleSet ruleSet) {
        return "%s version %s".formatted(ruleSet.id(), ruleSet.version());
    }
}
