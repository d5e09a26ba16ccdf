package io.closeout.report.casefile;

import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A reminder that was held back is told with the day on which the ladder goes on. */
@ApplicationScoped
class NoteSilenceWhenReminderSuppressed implements Reaction<ReminderSuppressed> {

    private final CaseDesk desk;

    NoteSilenceWhenReminderSuppressed(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReminderSuppressed>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReminderSuppressed> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
