package io.closeout.reminder.dunning;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows reminders to those who answer for them. */
@Path("/api/reminders")
@RolesAllowed({"back-office", "auditor", "ops"})
public class RemindersResource {

    private final ReminderList reminders;

    RemindersResource(ReminderList reminders) {
        this.reminders = reminders;
    }

    @GET
    @Transactional
    public PageView<ReminderView> reminders(
            @QueryParam("invoiceId") @Nullable String invoiceId,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page) {
        return reminders.decided(id(invoiceId), state(state), page);
    }

    @GET
    @Path("/due")
    @Transactional
    public PageView<DueView> due(@BeanParam PageRequest page) {
        return reminders.due(page);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The invoiceId is not an id.");
        }
    }

    private static @Nullable ReminderState state(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(ReminderState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "The state is one of %s.".formatted(Arrays.toString(ReminderState.values()))));
    }
}
