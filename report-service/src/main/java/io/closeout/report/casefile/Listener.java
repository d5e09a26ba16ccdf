package io.closeout.report.casefile;

import io.closeout.report.casefile.CaseChanges.Change;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. What waits for a slow reader is bounded: of each case only the last change, and of too many cases
 * only the word that everything should be read again. The next message is sent when the one before has left.
 */
final class Listener {

    static final int MOST_WAITING = 1_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final @Nullable UUID party;
    private final Instant end;
    private final Map<UUID, CaseItem> waiting = new LinkedHashMap<>();
    private boolean resync;
    private boolean sending;

    /** @param end when the stream is closed, so that the reader comes back with a fresh token */
    Listener(SseEventSink sink, Sse sse, @Nullable UUID party, Instant end) {
        this.sink = sink;
        this.sse = sse;
        this.party = party;
        this.end = end;
    }

    synchronized void hear(List<Change> changes, boolean isTooMany) {
        changes.stream()
                .filter(change -> party == null || change.concerns(party))
                .forEach(change -> waiting.put(change.item().caseId(), change.item()));
        if (isTooMany || waiting.size() > MOST_WAITING) {
            waiting.clear();
            resync = true;
        }
        send();
    }

    /** Keeps proxies from closing a stream on which nothing happens. */
    synchronized void beat() {
        if (!sending) {
            push(sse.newEventBuilder().comment("still here").build());
        }
    }

    boolean isOver(Instant now) {
        return sink.isClosed() || now.isAfter(end);
    }

    void close() {
        sink.close();
    }

    private void send() {
        if (sending || sink.isClosed()) {
            return;
        }
        if (resync) {
            resync = false;
            push(sse.newEvent("resync", "everything"));
        } else if (!waiting.isEmpty()) {
            var cases = List.copyOf(waiting.values());
            waiting.clear();
            push(sse.newEventBuilder()
                    .name("cases")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(List.class, cases)
                    .build());
        }
    }

    private void push(OutboundSseEvent event) {
        sending = true;
        sink.send(event).whenComplete((sent, failure) -> left(failure));
    }

    private synchronized void left(@Nullable Throwable failure) {
        sending = false;
        if (failure == null) {
            send();
        } else {
            sink.close();
        }
    }
}
