package io.closeout.report.casefile;

import io.closeout.events.verification.VerificationOverdue;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A clock that ran out marks the case until the answer is there. */
@ApplicationScoped
class MarkLateWhenVerificationOverdue implements Reaction<VerificationOverdue> {

    private final CaseDesk desk;

    MarkLateWhenVerificationOverdue(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<VerificationOverdue>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<VerificationOverdue> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
