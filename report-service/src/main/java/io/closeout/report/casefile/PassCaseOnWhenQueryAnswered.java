package io.closeout.report.casefile;

import io.closeout.events.report.QueryAnswered;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An answer passes the case from the station back to the verification. */
@ApplicationScoped
class PassCaseOnWhenQueryAnswered implements Reaction<QueryAnswered> {

    private final CaseDesk desk;

    PassCaseOnWhenQueryAnswered(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<QueryAnswered>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<QueryAnswered> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
