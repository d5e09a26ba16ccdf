package io.closeout.verification.policies;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.verification.policies.PublishedPolicies.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Publishes a version of a policy if it keeps to the bounds of all levels above it, on every day on which it holds. */
@ApplicationScoped
class PublishPolicy {

    private static final Map<String, String> AMOUNTS_BY_UNIT =
            Map.of("auto.cap.currency", "auto.cap", "window.counting", "window.length");

    private final PublishedPolicies published;
    private final NetworkPolicies policies;
    private final BusinessCalendar calendar;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    PublishPolicy(
            PublishedPolicies published,
            NetworkPolicies policies,
            BusinessCalendar calendar,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.published = published;
        this.policies = policies;
        this.calendar = calendar;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws io.closeout.kit.policy.PolicyRefusedException with all that is wrong with it */
    @Transactional
    PolicyView as(PolicyRequest request) {
        requireAmountsWithTheirUnits(request.values().keySet());
        // What is in force was told to somebody already; a day that is over is not changed any more.
        if (request.validFrom().isBefore(calendar.today(ZoneOffset.UTC))) {
            throw ProblemException.unprocessable(
                    "policy-backdated", "A policy does not change days that are over", "Let it begin today or later.");
        }
        published.lock();
        var entry = new Entry(request.toOverlay(), actor.actor(), clock.instant());
        policies.book().book().publish(List.of(entry.overlay()));
        published.add(entry);
        var view = PolicyView.of(entry);
        audit.record(
                "verification.policy.publish",
                "policy:" + request.policy(),
                published.before(entry.overlay()).map(PolicyView::of).orElse(null),
                view,
                null);
        return view;
    }

    /** Half of it would turn the other half, which a level above wrote in another unit, into something else. */
    private static void requireAmountsWithTheirUnits(Set<String> variables) {
        AMOUNTS_BY_UNIT.forEach((unit, amount) -> {
            if (variables.contains(unit) && !variables.contains(amount)) {
                throw ProblemException.unprocessable(
                        "policy-unit-alone",
                        "Publish a unit together with its amount",
                        "%s goes with %s.".formatted(unit, amount));
            }
        });
    }
}
