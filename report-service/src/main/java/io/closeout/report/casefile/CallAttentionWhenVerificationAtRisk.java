package io.closeout.report.casefile;

import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A clock that is nearly out calls attention to the one whose answer is awaited. */
@ApplicationScoped
class CallAttentionWhenVerificationAtRisk implements Reaction<VerificationAtRisk> {

    private final CaseDesk desk;

    CallAttentionWhenVerificationAtRisk(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<VerificationAtRisk>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<VerificationAtRisk> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
