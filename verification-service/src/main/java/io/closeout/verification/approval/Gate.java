package io.closeout.verification.approval;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides whether a report passes without a human. Pure: whether a clean report is drawn as a sample depends on nothing
 * but its case id, so a repeated decision is the same decision.
 *
 * @param stoppedNetworks tenants that approve nothing automatically
 * @param sampleOneIn one clean report in so many is looked at by a human; 0 for none
 */
record Gate(Set<String> stoppedNetworks, int sampleOneIn) {

    Gate {
        if (sampleOneIn < 0) {
            throw new IllegalArgumentException("one in %d is no sample".formatted(sampleOneIn));
        }
        stoppedNetworks = Set.copyOf(stoppedNetworks);
    }

    /** @return why a human must look; empty if the report passes */
    Optional<ReviewCause> stops(String network, UUID caseId, Judgement judgement, boolean refusedBefore) {
        if (!judgement.isClean()) {
            return Optional.of(ReviewCause.FINDINGS);
        }
        if (refusedBefore) {
            return Optional.of(ReviewCause.REFUSED_BEFORE);
        }
        if (stoppedNetworks.contains(network)) {
            return Optional.of(ReviewCause.AUTO_APPROVAL_STOPPED);
        }
        return isSample(caseId) ? Optional.of(ReviewCause.SAMPLE) : Optional.empty();
    }

    private boolean isSample(UUID caseId) {
        return sampleOneIn > 0 && Long.remainderUnsigned(spread(caseId), sampleOneIn) == 0;
    }

    // The finaliser of MurmurHash3: case ids grow with time, and their bits alone would draw runs.
    private static long spread(UUID caseId) {
        var hash = caseId.getMostSignificantBits() ^ caseId.getLeastSignificantBits();
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
