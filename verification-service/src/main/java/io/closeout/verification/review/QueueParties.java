package io.closeout.verification.review;

import io.closeout.verification.party.PartyNames;
import io.closeout.verification.review.QueueConditions.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the parties that a filter names, among those that its cases have. */
@ApplicationScoped
class QueueParties {

    private final ReviewQueue queue;
    private final PartyNames names;

    QueueParties(ReviewQueue queue, PartyNames names) {
        this.queue = queue;
        this.names = names;
    }

    Parties of(QueueFilter filter) {
        return new Parties(
                filter.payer().map(payer -> search(payer, filter, "bill_to_id", "sponsor_id")),
                filter.station().map(station -> search(station, filter, "performer_id")));
    }

    private Set<UUID> search(String text, QueueFilter filter, String... columns) {
        return id(text).map(Set::of).orElseGet(() -> names.search(text, queue.partiesOf(filter.onlyState(), columns)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
