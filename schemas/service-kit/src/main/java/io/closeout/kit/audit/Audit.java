package io.closeout.kit.audit;

import io.closeout.kit.http.Correlation;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps decisions. A row is written with the decision or not at all; who decided and for which tenant is taken from the
 * verified context, not from the caller. What an event made us do has the actor {@code service:<name>}.
 */
@ApplicationScoped
public class Audit {

    private final EntityManager rows;
    private final Ids ids;
    private final Clock clock;
    private final Tenants tenants;
    private final CurrentActor actor;

    Audit(EntityManager rows, Ids ids, Clock clock, Tenants tenants, CurrentActor actor) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.tenants = tenants;
        this.actor = actor;
    }

    /**
     * @param action a verb phrase that stays the same for years, such as {@code invoice.cancel}
     * @param subject what was decided about, such as {@code invoice:<id>}
     * @param before the state before, written as JSON without fields marked {@link Personal}; null when new
     * @param after the state after; null when gone
     * @param reason the words of the one who decided, free of personal data; null where none is asked for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String action, String subject, @Nullable Object before, @Nullable Object after, @Nullable String reason) {
        var context = new AuditRow.Context(
                tenants.current(), actor.actor(), Correlation.current().orElse(null));
        var decision = new AuditRow.Decision(action, subject, AuditJson.of(before), AuditJson.of(after), reason);
        rows.persist(new AuditRow(ids.next(), clock.instant(), context, decision));
    }
}
