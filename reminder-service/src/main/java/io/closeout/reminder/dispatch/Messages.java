package io.closeout.reminder.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** All tries. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

    /** Whether the customer got a message on that day, or may have. */
    boolean isWrittenTo(UUID payerId, LocalDate day) {
        return count("payerId = ?1 and day = ?2 and state <> ?3", payerId, day, MessageState.REFUSED) > 0;
    }
}
