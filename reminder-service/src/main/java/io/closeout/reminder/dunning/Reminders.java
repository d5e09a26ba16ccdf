package io.closeout.reminder.dunning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All reminders ever decided. */
@ApplicationScoped
public class Reminders implements PanacheRepositoryBase<Reminder, UUID> {

    List<Reminder> plannedFor(Collection<UUID> invoiceIds) {
        return list("invoiceId in ?1 and state = ?2", invoiceIds, ReminderState.PLANNED);
    }

    /** Most urgent first: the highest level, and of these the oldest. */
    public List<Reminder> plannedOf(UUID payerId) {
        return list("payerId = ?1 and state = ?2 order by level desc, decidedAt, id", payerId, ReminderState.PLANNED);
    }

    public List<Reminder> ofMessage(UUID messageId) {
        return list("messageId = ?1 order by level desc, decidedAt, id", messageId);
    }
}
