package io.closeout.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Why something happens.
 *
 * @param causationId the id of the event that caused it, or {@code http:<request id>}, or {@code job:<name>}
 * @param correlationId the case, unchanged through the whole chain
 * @param actor who decided: {@code user:<subject>} or {@code service:<name>}
 * @param traceparent W3C trace context of the work under way, if it is traced
 */
public record Cause(
        String causationId,
        String correlationId,
        String actor,
        @Nullable String traceparent) {}
