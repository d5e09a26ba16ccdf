package io.closeout.report.casefile;

import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The word on a correction passes the case from the station back to the verification. */
@ApplicationScoped
class PassCaseOnWhenCorrectionAcknowledged implements Reaction<CorrectionAcknowledged> {

    private final CaseDesk desk;

    PassCaseOnWhenCorrectionAcknowledged(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<CorrectionAcknowledged>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<CorrectionAcknowledged> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
