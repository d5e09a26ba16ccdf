package io.closeout.verification.policies;

import io.closeout.kit.policy.Deviation;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what was published, what is in force, and what is not followed. */
@ApplicationScoped
public class ReadPolicies {

    /** A value that was published for a scope and is not followed. */
    public record NotFollowed(Scope scope, Deviation deviation) {}

    private final PublishedPolicies published;
    private final NetworkPolicies policies;
    private final BusinessCalendar calendar;

    ReadPolicies(PublishedPolicies published, NetworkPolicies policies, BusinessCalendar calendar) {
        this.published = published;
        this.policies = policies;
        this.calendar = calendar;
    }

    @Transactional
    List<PolicyView> published() {
        return published.all().stream().map(PolicyView::of).toList();
    }

    /** @param on null for today */
    @Transactional
    InForceView inForce(Scope scope, @Nullable LocalDate on) {
        var day = on == null ? today() : on;
        return InForceView.of(day, scope, policies.book().inForce(scope, day));
    }

    /** Of all policies that hold today or will. */
    @Transactional
    List<NotFollowed> notFollowed() {
        var book = policies.book();
        return book.book().overlays().stream()
                .filter(overlay ->
                        overlay.validTo() == null || !overlay.validTo().isBefore(today()))
                .flatMap(overlay -> book.inForce(overlay.scope(), firstDayAhead(overlay)).deviations().stream()
                        .filter(deviation -> deviation.source().equals(overlay.source()))
                        .map(deviation -> new NotFollowed(overlay.scope(), deviation)))
                .toList();
    }

    @Transactional
    PolicyForm form(Scope scope) {
        var book = policies.book().book();
        return PolicyForm.of(scope, book.catalogue().variables(), book.overlays());
    }

    /** The form asks for values only: what the last version let the levels below do stays as it is. */
    @Transactional
    PolicyRequest keepingBounds(PolicyRequest request) {
        var last = policies.book().book().overlays().stream()
                .filter(overlay -> overlay.policyId().equals(request.policy()))
                .reduce((earlier, later) -> later);
        return last.map(overlay -> request.withBoundsOf(overlay.settings())).orElse(request);
    }

    private LocalDate today() {
        return calendar.today(ZoneOffset.UTC);
    }

    private LocalDate firstDayAhead(Overlay overlay) {
        return overlay.validFrom().isBefore(today()) ? today() : overlay.validFrom();
    }
}
