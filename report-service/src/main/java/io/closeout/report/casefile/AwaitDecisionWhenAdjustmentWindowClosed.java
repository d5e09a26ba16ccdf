package io.closeout.report.casefile;

import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Once its window is closed a case waits for the decision. */
@ApplicationScoped
class AwaitDecisionWhenAdjustmentWindowClosed implements Reaction<AdjustmentWindowClosed> {

    private final CaseDesk desk;

    AwaitDecisionWhenAdjustmentWindowClosed(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<AdjustmentWindowClosed>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<AdjustmentWindowClosed> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
