package io.closeout.report.casefile;

import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A window gives both sides time to add and to correct; the station is named as next. */
@ApplicationScoped
class AwaitAdjustmentsWhenAdjustmentWindowOpened implements Reaction<AdjustmentWindowOpened> {

    private final CaseDesk desk;

    AwaitAdjustmentsWhenAdjustmentWindowOpened(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<AdjustmentWindowOpened>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<AdjustmentWindowOpened> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
