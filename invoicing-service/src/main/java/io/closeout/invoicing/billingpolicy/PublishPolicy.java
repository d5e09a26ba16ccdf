package io.closeout.invoicing.billingpolicy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.billingpolicy.PublishedPolicies.End;
import io.closeout.invoicing.billingpolicy.PublishedPolicies.Entry;
import io.closeout.invoicing.pricing.PricesChanged;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Tries policies, publishes them and ends them. A policy with a fault changes nothing. */
@ApplicationScoped
class PublishPolicy {

    private static final int LONGEST = 200_000;

    private final PublishedPolicies published;
    private final NetworkTariffs tariffs;
    private final PolicySight sight;
    private final BusinessCalendar calendar;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Event<PricesChanged> changed;

    PublishPolicy(
            PublishedPolicies published,
            NetworkTariffs tariffs,
            PolicySight sight,
            BusinessCalendar calendar,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Event<PricesChanged> changed) {
        this.published = published;
        this.tariffs = tariffs;
        this.sight = sight;
        this.calendar = calendar;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    PolicyTrial trial(String document) {
        return PolicyTrial.of(plain(document), tariffs.book(), today());
    }

    /** @throws ProblemException 422 with all that is wrong with it, line by line */
    @Transactional
    PolicyView of(String document) {
        published.lock();
        sight.forget();
        var trial = trial(document);
        if (!trial.faults().isEmpty()) {
            throw TrialView.refused(trial.faults());
        }
        var overlay = Objects.requireNonNull(trial.overlay());
        var entry = new Entry(overlay, document, sha256(document), actor.actor(), clock.instant());
        published.add(entry);
        sight.forget();
        var view = PolicyView.of(entry);
        audit.record("billing.policy.publish", subject(overlay.policyId()), null, view, null);
        changed.fire(new PricesChanged());
        return view;
    }

    /** Ends all versions of a policy: an earlier one must not speak again because the last is over. */
    @Transactional
    List<PolicyView> end(String policyId, LocalDate lastDay, String reason) {
        published.lock();
        sight.forget();
        var ended = open(policyId, lastDay);
        var end = new End(lastDay, reason, actor.actor(), clock.instant());
        ended.forEach(entry -> published.end(entry.overlay(), end));
        sight.forget();
        audit.record("billing.policy.end", subject(policyId), null, end, reason);
        return versions(policyId).stream().map(PolicyView::of).toList();
    }

    private List<Entry> open(String policyId, LocalDate lastDay) {
        var versions = versions(policyId);
        if (versions.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (lastDay.isBefore(today())) {
            throw ProblemException.unprocessable(
                    "policy-backdated", "A policy does not change days that are over", "Let it end today or later.");
        }
        var open = versions.stream()
                .filter(entry -> entry.overlay().validTo() == null)
                .toList();
        if (open.isEmpty()) {
            throw ProblemException.conflict("policy-ended", "The policy has an end already", "Its last day is set.");
        }
        return open;
    }

    private List<Entry> versions(String policyId) {
        return published.all().stream()
                .filter(entry -> entry.overlay().policyId().equals(policyId))
                .toList();
    }

    private LocalDate today() {
        return calendar.today(ZoneOffset.UTC);
    }

    private static String subject(String policyId) {
        return "billing-policy:" + policyId;
    }

    private static String plain(String document) {
        if (document.isBlank() || document.length() > LONGEST) {
            throw ProblemException.badRequest("A policy has 1 to 200,000 characters.");
        }
        if (document.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw ProblemException.badRequest("A policy is plain text.");
        }
        return document;
    }

    static byte[] sha256(String document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
