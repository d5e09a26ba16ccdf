package io.closeout.report.casefile;

import io.closeout.events.reminder.ReminderSent;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A reminder raises the level that the case shows. */
@ApplicationScoped
class CountReminderWhenReminderSent implements Reaction<ReminderSent> {

    private final CaseDesk desk;

    CountReminderWhenReminderSent(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReminderSent>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReminderSent> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
