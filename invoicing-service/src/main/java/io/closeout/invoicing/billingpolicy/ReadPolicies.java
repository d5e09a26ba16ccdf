package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which policies there are, of those that the reader may see. */
@ApplicationScoped
class ReadPolicies {

    private final NetworkTariffs tariffs;
    private final PublishedPolicies published;
    private final ScopeVisibility visibility;
    private final BusinessCalendar calendar;

    ReadPolicies(
            NetworkTariffs tariffs,
            PublishedPolicies published,
            ScopeVisibility visibility,
            BusinessCalendar calendar) {
        this.tariffs = tariffs;
        this.published = published;
        this.visibility = visibility;
        this.calendar = calendar;
    }

    /** By level and name, the newest version first. */
    @Transactional
    List<PolicyView> all() {
        var shipped = tariffs.book().overlays().stream()
                .filter(overlay -> tariffs.isShipped(overlay.policyId(), overlay.version()))
                .map(PolicyView::shipped);
        return Stream.concat(shipped, published.all().stream().map(PolicyView::of))
                .filter(policy -> isVisible(policy.scope()))
                .sorted(Comparator.comparing((PolicyView one) -> one.source().level())
                        .thenComparing(one -> one.source().policyId())
                        .thenComparing(one -> -one.source().version()))
                .toList();
    }

    /** The versions of one policy, the newest first. */
    @Transactional
    List<PolicyView> versions(String policyId) {
        var versions = all().stream()
                .filter(one -> one.source().policyId().equals(policyId))
                .toList();
        if (versions.isEmpty()) {
            throw ProblemException.notFound();
        }
        return versions;
    }

    /** A version as it was written; only what the network published has a text here. */
    @Transactional
    String text(String policyId, int version) {
        return published.all().stream()
                .filter(entry -> entry.overlay().policyId().equals(policyId)
                        && entry.overlay().version() == version
                        && isVisible(entry.overlay().scope()))
                .map(PublishedPolicies.Entry::document)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** The text of the next version of a policy, as the last one stands, from today. */
    @Transactional
    String next(String policyId) {
        var last = tariffs.book().overlays().stream()
                .filter(overlay -> overlay.policyId().equals(policyId) && isVisible(overlay.scope()))
                .max(Comparator.comparingInt(Overlay::version))
                .orElseThrow(ProblemException::notFound);
        return PolicyYaml.next(last, last.version() + 1, day(null));
    }

    @Transactional
    Resolved inForce(Scope scope, @Nullable LocalDate on) {
        if (!isVisible(scope)) {
            throw ProblemException.notFound();
        }
        return tariffs.book().resolve(scope, day(on));
    }

    /** @param asked null for every scope with a policy of its own */
    @Transactional
    List<Conformance> conformance(@Nullable Scope asked, @Nullable LocalDate on) {
        return asked == null
                ? Conformance.all(tariffs.book(), day(on))
                : List.of(Conformance.of(tariffs.book(), asked, day(on)));
    }

    LocalDate day(@Nullable LocalDate on) {
        return on == null ? calendar.today(ZoneOffset.UTC) : on;
    }

    private boolean isVisible(Scope scope) {
        return visibility.includes(scope);
    }
}
