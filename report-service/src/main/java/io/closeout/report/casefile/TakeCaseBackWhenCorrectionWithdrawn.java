package io.closeout.report.casefile;

import io.closeout.events.verification.CorrectionWithdrawn;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A correction that is taken back leaves the case with the verification as before. */
@ApplicationScoped
class TakeCaseBackWhenCorrectionWithdrawn implements Reaction<CorrectionWithdrawn> {

    private final CaseDesk desk;

    TakeCaseBackWhenCorrectionWithdrawn(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<CorrectionWithdrawn>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<CorrectionWithdrawn> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
