package io.closeout.reminder.dispatch;

import io.closeout.kit.http.ProblemException;
import io.closeout.reminder.dunning.ReminderList;
import io.closeout.reminder.dunning.ReminderView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Takes the word of a person for what no machine knows. */
@Path("/api/reminders/{id}/outcome")
@RolesAllowed({"back-office", "ops"})
public class OutcomeResource {

    private final SettleOutcome settleOutcome;
    private final ReminderList reminders;

    OutcomeResource(SettleOutcome settleOutcome, ReminderList reminders) {
        this.settleOutcome = settleOutcome;
        this.reminders = reminders;
    }

    @POST
    @Transactional
    public ReminderView settle(UUID id, @Valid @NotNull OutcomeRequest request) {
        settleOutcome.of(id, Boolean.TRUE.equals(request.sent()), String.valueOf(request.reason()));
        return reminders.one(id).orElseThrow(ProblemException::notFound);
    }
}
