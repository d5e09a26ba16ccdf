package io.closeout.verification.learning;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Says which rules are noisy or silent. Pure.
 *
 * @param enoughDecided of fewer decided findings nothing is concluded
 */
record Proposals(int noisyBelowPercent, int enoughDecided, int silentMonths, YearMonth today) {

    /**
     * What is known of a rule beside its figures.
     *
     * @param version in use
     * @param usedSince when a rule set with it was first applied
     */
    record InUse(String version, boolean hasLimits, Instant usedSince) {}

    /**
     * Only the version in use is judged: what an older one did wrong may have been mended.
     *
     * @param versions counts by version
     * @param months counts by month, of all versions
     */
    Optional<Proposal> about(InUse rule, Map<String, Counts> versions, Map<YearMonth, Counts> months) {
        var precision = versions.getOrDefault(rule.version(), Counts.NONE).precision();
        if (precision.decided() >= enoughDecided && precision.isSurelyBelow(noisyBelowPercent)) {
            return Optional.of(rule.hasLimits() ? Proposal.SOFTEN : Proposal.RETIRE);
        }
        return isOld(rule) && isSilent(months) ? Optional.of(Proposal.SILENT) : Optional.empty();
    }

    private boolean isOld(InUse rule) {
        return YearMonth.from(rule.usedSince().atOffset(ZoneOffset.UTC))
                .plusMonths(silentMonths)
                .isBefore(today);
    }

    private boolean isSilent(Map<YearMonth, Counts> months) {
        return months.entrySet().stream()
                .filter(month -> month.getKey().plusMonths(silentMonths).isAfter(today))
                .allMatch(month -> month.getValue().hits() == 0);
    }
}
