package io.closeout.report.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.NextActor;
import io.closeout.report.casefile.CaseChanges.Change;
import io.closeout.report.casefile.CaseItem.PartyRef;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final UUID STATION = UUID.randomUUID();

    private final SlowReader reader = new SlowReader();

    @Test
    void aSlowReaderGetsOfEachCaseOnlyTheLastChange() {
        var listener = listener(null);
        var one = UUID.randomUUID();
        listener.hear(List.of(change(one, CaseStage.SIGNED)), false);

        listener.hear(List.of(change(one, CaseStage.VERIFIED)), false);
        listener.hear(List.of(change(one, CaseStage.INVOICED)), false);
        reader.takes();

        assertThat(reader.got).hasSize(2);
        assertThat(reader.got.getLast()).extracting(OutboundSseEvent::getName).isEqualTo("cases");
        assertThat((List<?>) reader.got.getLast().getData())
                .singleElement()
                .extracting(item -> ((CaseItem) item).stage())
                .isEqualTo(CaseStage.INVOICED);
    }

    @Test
    void whatWaitsIsBoundedAndThenOnlyTheWordToReadAgain() {
        var listener = listener(null);
        listener.hear(List.of(change(UUID.randomUUID(), CaseStage.SIGNED)), false);

        for (var i = 0; i < 3; i++) {
            listener.hear(many(Listener.MOST_WAITING / 2), false);
        }
        reader.takes();

        assertThat(reader.got.getLast().getName()).isEqualTo("resync");
    }

    @Test
    void aPartyHearsOnlyOfItsOwnCases() {
        var listener = listener(UUID.randomUUID());

        listener.hear(many(3), false);

        assertThat(reader.got).isEmpty();
    }

    @Test
    void aReaderWhoLeftIsOver() {
        var listener = listener(null);
        listener.hear(many(1), false);

        reader.breaks();

        assertThat(listener.isOver(Instant.EPOCH)).isTrue();
    }

    private Listener listener(@Nullable UUID party) {
        return new Listener(reader, new SseImpl(), party, LATER);
    }

    private static List<Change> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> change(UUID.randomUUID(), CaseStage.SIGNED))
                .toList();
    }

    private static Change change(UUID caseId, CaseStage stage) {
        var party = new PartyRef(STATION, null);
        var item = new CaseItem(
                caseId,
                "R-1",
                stage,
                Instant.EPOCH,
                NextActor.VERIFIER,
                null,
                null,
                null,
                false,
                party,
                party,
                null,
                null,
                null,
                "repair",
                Instant.EPOCH,
                List.of());
        return new Change(item, STATION);
    }

    /** Holds each message back until told to take it, as a full socket does. */
    private static final class SlowReader implements SseEventSink {

        private final List<OutboundSseEvent> got = new ArrayList<>();
        private CompletableFuture<Object> pending = new CompletableFuture<>();
        private boolean closed;

        void takes() {
            var taken = pending;
            pending = new CompletableFuture<>();
            taken.complete("taken");
        }

        void breaks() {
            pending.completeExceptionally(new IOException("broken pipe"));
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            got.add(event);
            return pending;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
