package io.closeout.reminder.dunning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** The highest level decided for each invoice that went out, is on its way or is to go out. */
    public Map<UUID, Integer> highestLevelsOf(Collection<UUID> invoiceIds) {
        return list("invoiceId in ?1 and state <> ?2", invoiceIds, ReminderState.SUPPRESSED).stream()
                .collect(Collectors.toMap(Reminder::invoiceId, Reminder::level, Math::max));
    }

    public List<Reminder> ofMessage(UUID messageId) {
        return list("messageId = ?1 order by level desc, decidedAt, id", messageId);
    }
}
