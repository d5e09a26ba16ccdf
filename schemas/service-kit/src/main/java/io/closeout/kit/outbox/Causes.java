package io.closeout.kit.outbox;

import io.closeout.kit.http.Correlation;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Knows why the current work happens: the event being taken in, the request being served, or a job. */
@ApplicationScoped
public class Causes {

    private static final ScopedValue<Cause> BOUND = ScopedValue.newInstance();

    private final Instance<SecurityIdentity> identity;
    private final String service;

    Causes(Instance<SecurityIdentity> identity, @ConfigProperty(name = "closeout.service") String service) {
        this.identity = identity;
        this.service = service;
    }

    /** Runs {@code work} as the consequence of {@code cause}. */
    public static void because(Cause cause, Runnable work) {
        ScopedValue.where(BOUND, cause).run(work);
    }

    /** @param caseId the case when the caller knows it better than the cause does */
    public Cause current(@Nullable UUID caseId) {
        var cause = BOUND.isBound() ? BOUND.get() : ofRequest();
        var correlation = caseId == null ? cause.correlationId() : caseId.toString();
        return new Cause(cause.causationId(), correlation, cause.actor(), traceparent());
    }

    private Cause ofRequest() {
        var request = Arc.container().requestContext().isActive() ? Correlation.current() : Optional.<String>empty();
        return request.map(id -> "http:" + id)
                .map(id -> new Cause(id, id, actor(), null))
                .orElseGet(() -> new Cause("job:" + service, "job:" + service, "service:" + service, null));
    }

    private String actor() {
        var who = identity.get();
        if (who.isAnonymous()) {
            return "anonymous";
        }
        return who.getPrincipal() instanceof JsonWebToken token ? "user:" + token.getSubject() : "user:" + who.getPrincipal().getName();
    }

    private static @Nullable String traceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }
}
