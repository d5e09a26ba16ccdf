package io.closeout.verification.approval;

import io.closeout.verification.policies.GateTerms;
import io.closeout.verification.rules.Facts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides whether a report passes without a human. Pure: whether a clean report is drawn as a sample depends on nothing
 * but its case id, so a repeated decision is the same decision.
 */
record Gate(GateTerms terms) {

    private static final int CENTS = 2;

    /**
     * What the report itself calls for comes before the switch and the draw, so that the number of those that wait
     * because of the switch is the number of those that it alone keeps.
     *
     * @return why a human must look; empty if the report passes
     */
    Optional<ReviewCause> stops(UUID caseId, Judgement judgement, boolean refusedBefore) {
        if (!judgement.isClean()) {
            return Optional.of(ReviewCause.FINDINGS);
        }
        if (refusedBefore) {
            return Optional.of(ReviewCause.REFUSED_BEFORE);
        }
        return stopsFor(judgement.facts().value()).or(() -> stops(caseId));
    }

    private Optional<ReviewCause> stopsFor(Facts.Value value) {
        if (isOverCap(value)) {
            return Optional.of(ReviewCause.OVER_CAP);
        }
        var valued = value.known() && value.currency().equals(terms.currency());
        return valued || terms.unvaluedPasses() ? Optional.empty() : Optional.of(ReviewCause.VALUE_UNKNOWN);
    }

    /** The part of it that could be valued may be too much already. */
    private boolean isOverCap(Facts.Value value) {
        return value.currency().equals(terms.currency())
                && BigDecimal.valueOf(value.cents(), CENTS).compareTo(terms.cap()) > 0;
    }

    private Optional<ReviewCause> stops(UUID caseId) {
        if (terms.stopped()) {
            return Optional.of(ReviewCause.AUTO_APPROVAL_STOPPED);
        }
        return isSample(caseId) ? Optional.of(ReviewCause.SAMPLE) : Optional.empty();
    }

    private boolean isSample(UUID caseId) {
        return terms.sampleOneIn() > 0 && Long.remainderUnsigned(spread(caseId), terms.sampleOneIn()) == 0;
    }

    // The finaliser of MurmurHash3: case ids grow with time, and their bits alone would draw runs.
    private static long spread(UUID caseId) {
        var hash = caseId.getMostSignificantBits() ^ caseId.getLeastSignificantBits();
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
