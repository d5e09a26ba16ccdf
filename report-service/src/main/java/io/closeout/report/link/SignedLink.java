package io.closeout.report.link;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token stands for.
 *
 * @param document what it is about, such as {@code proposal:<report>:1}
 * @param partyId for whom it was made
 * @param usedAt when what it was made for was done
 */
public record SignedLink(
        UUID id,
        String tenantId,
        String document,
        UUID partyId,
        Set<LinkVerb> verbs,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    public SignedLink {
        verbs = Set.copyOf(verbs);
    }

    /** The moment it expires is too late. */
    public boolean allows(LinkVerb verb, Instant now) {
        return verbs.contains(verb) && usedAt == null && isInForce(now);
    }

    /** Whether its holder may still be told what came of it. */
    public boolean wasUsedAfter(Instant moment) {
        return usedAt != null && usedAt.isAfter(moment);
    }

    private boolean isInForce(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
