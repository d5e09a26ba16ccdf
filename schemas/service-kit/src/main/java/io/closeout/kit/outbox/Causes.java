package io.closeout.kit.outbox;

import io.closeout.kit.http.Correlation;
import io.closeout.kit.http.CurrentActor;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Knows why the current work happens: the event being taken in, the request being served, or a job. */
@ApplicationScoped
public class Causes {

    private static final ScopedValue<Cause> BOUND = ScopedValue.newInstance();

    private final CurrentActor actor;
    private final String service;

    Causes(CurrentActor actor, @ConfigProperty(name = "closeout.service") String service) {
        this.actor = actor;
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
                .map(id -> new Cause(id, id, actor.actor(), null))
                .orElseGet(() -> new Cause("job:" + service, "job:" + service, "service:" + service, null));
    }

    private static @Nullable String traceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }
}
