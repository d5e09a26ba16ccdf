package io.closeout.report.casefile;

import io.closeout.events.verification.CorrectionProposed;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A proposed correction makes the station the next to act. */
@ApplicationScoped
class AskForWordWhenCorrectionProposed implements Reaction<CorrectionProposed> {

    private final CaseDesk desk;

    AskForWordWhenCorrectionProposed(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<CorrectionProposed>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<CorrectionProposed> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
