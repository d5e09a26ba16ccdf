package io.closeout.invoicing.recurring;

import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.invoicing.recurring.AgreementsDue.NextPeriod;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office does about agreements. Nothing here reaches back into a period that was billed, but an early end. */
@ApplicationScoped
class AgreementDesk {

    private final Agreements agreements;
    private final BilledPeriods periods;
    private final DueRows<NextPeriod> due;
    private final CreditUnusedDays credit;
    private final Tariffs tariffs;
    private final Audit audit;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    AgreementDesk(
            Agreements agreements,
            BilledPeriods periods,
            DueRows<NextPeriod> due,
            CreditUnusedDays credit,
            Tariffs tariffs,
            Audit audit,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.agreements = agreements;
        this.periods = periods;
        this.due = due;
        this.credit = credit;
        this.tariffs = tariffs;
        this.audit = audit;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID create(AgreementRequest request) {
        check(request);
        var id = ids.next();
        var agreement = new Agreement(
                id,
                0,
                request.number(),
                request.sellerId(),
                request.buyerId(),
                request.terms(),
                request.endsOn(),
                List.of(version(1, request.startsOn(), "agreed", request.lines())),
                List.of());
        agreements.create(agreement, actor.actor());
        agreements.add(id, agreement.versions().getFirst());
        wake(id);
        audit.record("agreement.create", "agreement:" + id, null, agreement, null);
        return id;
    }

    private void check(AgreementRequest request) {
        if (request.endsOn() != null && request.endsOn().isBefore(request.startsOn())) {
            throw ProblemException.badRequest("An agreement does not end before it begins.");
        }
        if (request.sellerId().equals(request.buyerId())) {
            throw ProblemException.badRequest("Nobody sells to themselves.");
        }
        try {
            Currency.getInstance(request.currency());
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badRequest("There is no currency %s.".formatted(request.currency()));
        }
        checkLines(request.lines());
    }

    private void checkLines(List<AgreedLine> lines) {
        for (var line : lines) {
            if ((line.price() == null) == (line.variable() == null)) {
                throw ProblemException.badRequest("A line has either a price or the name of a policy variable.");
            }
            if (line.variable() != null && !isKnown(line.variable())) {
                throw ProblemException.badRequest("The policy has no variable %s.".formatted(line.variable()));
            }
        }
    }

    private boolean isKnown(String variable) {
        return tariffs.book().resolve(Scope.EU, LocalDate.EPOCH).values().stream()
                .anyMatch(value -> value.variable().equals(variable));
    }

    /** Other lines from a day on, such as after an index. */
    @Transactional
    void amend(UUID id, AmendmentRequest request, @Nullable String ifMatch) {
        var agreement = locked(id, ifMatch);
        checkLines(request.lines());
        refuseSettled(agreement, request.validFrom());
        refuseAfterEnd(agreement, request.validFrom());
        var number = agreement.versions().size() + 1;
        agreements.add(id, version(number, request.validFrom(), request.reason(), request.lines()));
        changed(agreement, "agreement.amend", request, request.reason());
    }

    @Transactional
    void pause(UUID id, PauseRequest request, @Nullable String ifMatch) {
        var agreement = locked(id, ifMatch);
        refuseSettled(agreement, request.firstDay());
        refuseAfterEnd(agreement, request.firstDay());
        if (request.lastDay() != null && request.lastDay().isBefore(request.firstDay())) {
            throw ProblemException.badRequest("A pause does not end before it begins.");
        }
        var overlaps = agreement.pauses().stream()
                .anyMatch(pause -> (pause.lastDay() == null || !pause.lastDay().isBefore(request.firstDay()))
                        && (request.lastDay() == null || !pause.firstDay().isAfter(request.lastDay())));
        if (overlaps) {
            throw ProblemException.conflict(
                    "paused-already", "It is paused already", "On some of these days it is paused already.");
        }
        agreements.keep(id, new Pause(request.firstDay(), request.lastDay(), request.reason()));
        changed(agreement, "agreement.pause", request, request.reason());
    }

    /** @param day the first one that is owed again */
    @Transactional
    void resume(UUID id, LocalDate day, @Nullable String ifMatch) {
        var agreement = locked(id, ifMatch);
        refuseSettled(agreement, day);
        var open = agreement.pauses().stream()
                .filter(pause -> pause.lastDay() == null)
                .findFirst()
                .orElseThrow(() -> ProblemException.conflict(
                        "not-paused", "It is not paused", "There is no pause without an end."));
        if (!day.isAfter(open.firstDay())) {
            throw ProblemException.badRequest("It is resumed after the first day of the pause.");
        }
        agreements.keep(id, new Pause(open.firstDay(), day.minusDays(1), open.reason()));
        changed(agreement, "agreement.resume", day, null);
    }

    /** Days that were billed in advance and are not owed any more are credited at once. */
    @Transactional
    void end(UUID id, EndRequest request, @Nullable String ifMatch) {
        var agreement = locked(id, ifMatch);
        if (request.lastDay().isBefore(agreement.terms().startsOn().minusDays(1))) {
            throw ProblemException.badRequest("An agreement does not end before it begins.");
        }
        refuseAfterEnd(agreement, request.lastDay());
        agreements.end(id, request.lastDay());
        credit.after(agreement, request.lastDay());
        changed(agreement, "agreement.end", request, request.reason());
    }

    private Agreement locked(UUID id, @Nullable String ifMatch) {
        var agreement = agreements.lock(id).orElseThrow(ProblemException::notFound);
        Versions.check(ifMatch, agreement.version());
        return agreement;
    }

    private void changed(Agreement before, String action, Object what, @Nullable String reason) {
        agreements.moveOn(before.id());
        wake(before.id());
        audit.record(action, "agreement:" + before.id(), before, what, reason);
    }

    /** The job finds out when its next period is due. */
    private void wake(UUID id) {
        due.plan(new NextPeriod(id));
    }

    private void refuseSettled(Agreement agreement, LocalDate day) {
        var settled = periods.of(agreement.id()).stream()
                .filter(BilledPeriod::isSettled)
                .findFirst();
        if (settled.isPresent() && !day.isAfter(settled.get().lastDay())) {
            throw ProblemException.unprocessable(
                    "period-billed",
                    "That period was billed already",
                    "What changes, changes from %s on."
                            .formatted(settled.get().lastDay().plusDays(1)));
        }
        if (day.isBefore(agreement.terms().startsOn())) {
            throw ProblemException.badRequest("The agreement begins later.");
        }
    }

    private static void refuseAfterEnd(Agreement agreement, LocalDate day) {
        if (agreement.endsOn() != null && day.isAfter(agreement.endsOn())) {
            throw ProblemException.unprocessable(
                    "agreement-over", "The agreement is over then", "It ends on %s.".formatted(agreement.endsOn()));
        }
    }

    private AgreedVersion version(int number, LocalDate validFrom, String reason, List<AgreedLine> lines) {
        return new AgreedVersion(number, validFrom, reason, lines, clock.instant(), actor.actor());
    }
}
