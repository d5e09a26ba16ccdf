package io.closeout.reminder.dunning;

import io.closeout.kit.http.PageRequest;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What goes out next, what was held and why, and what needs a person. */
@Path("/reminders")
@RolesAllowed({"back-office", "auditor"})
public class RemindersPage {

    private static final int ROWS = 25;

    private final ReminderList reminders;
    private final Template template;

    RemindersPage(ReminderList reminders, @Location("reminders/list") Template template) {
        this.reminders = reminders;
        this.template = template;
    }

    /**
     * @param next where the list of what comes next goes on
     * @param decided where the list of what was decided goes on
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance reminders(
            @QueryParam("next") @Nullable String next, @QueryParam("decided") @Nullable String decided) {
        return template.data("active", "reminders")
                .data("unknown", reminders.decided(null, ReminderState.UNKNOWN, PageRequest.of(ROWS, null)))
                .data("due", reminders.due(PageRequest.of(ROWS, next)))
                .data("decided", reminders.decided(null, null, PageRequest.of(ROWS, decided)));
    }
}
