package io.closeout.verification.policies;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the transaction under way has seen of the policies of its network: read once, the same for all of its cases. */
@TransactionScoped
class PolicySight implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Seen seen;

    Seen or(Supplier<Seen> look) {
        if (seen == null) {
            seen = look.get();
        }
        return seen;
    }

    record Seen(NetworkBook book, boolean stopped) {}
}
