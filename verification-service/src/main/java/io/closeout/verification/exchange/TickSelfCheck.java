package io.closeout.verification.exchange;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.dialogue.SelfCheckTick;
import io.closeout.verification.dialogue.SelfCheckTick.Key;
import io.closeout.verification.dialogue.SelfCheckTicks;
import io.closeout.verification.exchange.SelfCheckLists.CheckList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ticks the points of one's own list. Both sides see them; a new version of the report starts with an empty list. */
@ApplicationScoped
class TickSelfCheck {

    private final Seats seats;
    private final OpenCase openCase;
    private final SelfCheckLists lists;
    private final SelfCheckTicks ticks;
    private final SignedReports reports;
    private final Audit audit;
    private final Clock clock;

    TickSelfCheck(
            Seats seats,
            OpenCase openCase,
            SelfCheckLists lists,
            SelfCheckTicks ticks,
            SignedReports reports,
            Audit audit,
            Clock clock) {
        this.seats = seats;
        this.openCase = openCase;
        this.lists = lists;
        this.ticks = ticks;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wanted of one point. */
    record Wanted(String listId, String itemId, boolean done) {}

    /** Done or undone again, as often as one likes until the report is decided on. */
    @Transactional
    void tick(UUID caseId, Wanted wanted) {
        var seated = seats.lock(caseId);
        var verification = seated.verification();
        var list = list(verification, wanted);
        if (!seated.seat().is(list.side())) {
            throw ProblemException.forbidden("Each side ticks its own list.");
        }
        openCase.require(verification);
        var key = new Key(caseId, verification.reportVersion(), list.id(), wanted.itemId());
        var isDone = ticks.findByIdOptional(key).isPresent();
        if (isDone != wanted.done()) {
            change(key, wanted.done(), seated.seat());
        }
    }

    private void change(Key key, boolean done, Seat seat) {
        if (done) {
            ticks.persist(new SelfCheckTick(key, seat.says(clock.instant())));
        } else {
            ticks.deleteById(key);
        }
        audit.record("verification.self-check", "verification:" + key.caseId(), null, new Ticked(key, done), null);
    }

    private CheckList list(Verification verification, Wanted wanted) {
        return lists.of(reports.of(verification).getInterventionType()).stream()
                .filter(list -> list.id().equals(wanted.listId()) && list.has(wanted.itemId()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** The lists of a case as both sides see them. */
    List<SelfCheckView> views(Verification verification, String interventionType, Locale locale) {
        var byList = ticks.of(verification.caseId(), verification.reportVersion()).stream()
                .collect(Collectors.groupingBy(
                        tick -> tick.key().listId(),
                        Collectors.toMap(tick -> tick.key().itemId(), Function.identity())));
        return lists.of(interventionType).stream()
                .map(list -> SelfCheckView.of(list, byList.getOrDefault(list.id(), Map.of()), locale))
                .toList();
    }

    /** What the audit says of it. */
    record Ticked(Key key, boolean done) {}
}
