package io.closeout.kit.inbox;

import io.closeout.events.Headers;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The span of a chunk. It links to the spans that wrote its events instead of being their child, because a case lives
 * for weeks and a chunk belongs to many cases.
 */
@ApplicationScoped
class ChunkSpan {

    private static final int MOST_LINKS = 64;

    private final Tracer tracer;

    ChunkSpan(Tracer tracer) {
        this.tracer = tracer;
    }

    void in(List<Arrival> arrivals, Runnable work) {
        var span = start(arrivals);
        try (var scope = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    private Span start(List<Arrival> arrivals) {
        var builder = tracer.spanBuilder("intake").setSpanKind(SpanKind.CONSUMER);
        arrivals.stream()
                .limit(MOST_LINKS)
                .map(arrival -> context(RecordReader.find(arrival.raw(), Headers.TRACE_PARENT)))
                .filter(SpanContext::isValid)
                .forEach(builder::addLink);
        return builder.setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.batch.message_count", arrivals.size())
                .startSpan();
    }

    /** W3C trace context: {@code 00-<trace id>-<span id>-<flags>}; anything else links to nothing. */
    private static SpanContext context(@Nullable String traceparent) {
        if (traceparent == null || !traceparent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                traceparent.substring(3, 35),
                traceparent.substring(36, 52),
                TraceFlags.fromHex(traceparent, 53),
                TraceState.getDefault());
    }
}
