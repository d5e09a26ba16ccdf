package io.closeout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Stations that sign reports and a bank that pays invoices until it is closed. What was acknowledged, and what was left
 * without an answer, goes to the journal before anything else is done. A refusal is never part of a fault: it is kept
 * and fails the test.
 */
final class Load implements AutoCloseable {

    private static final Duration REST_AFTER_NO_ANSWER = Duration.ofMillis(300);

    private final Product product;
    private final Network network;
    private final Duration pause;
    private final LocalDate today;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("load-", 0).factory());
    private final AtomicInteger signed = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger paid = new AtomicInteger();
    private final Set<UUID> payments = new HashSet<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    private Load(Product product, Network network, int perSecond) {
        this.product = product;
        this.network = network;
        this.pause = Duration.ofSeconds(2).dividedBy(perSecond);
        this.today = LocalDate.ofInstant(new Clocks(product).now(), ZoneOffset.UTC);
    }

    /** Two stations share the rate. */
    static Load on(Product product, Network network, int perSecond) {
        var load = new Load(product, network, perSecond);
        load.workers.execute(() -> load.repeat(load::sign, load.pause));
        load.workers.execute(() -> load.repeat(load::sign, load.pause));
        load.workers.execute(() -> load.repeat(load::payOne, Duration.ofMillis(400)));
        return load;
    }

    int signed() {
        return signed.get();
    }

    /** What services said no to; there should be nothing. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        closing = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the load does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Product.say("load: %d signed, %d paid, %d calls without an answer"
                .formatted(signed.get(), paid.get(), unanswered.get()));
    }

    private void repeat(Runnable work, Duration between) {
        while (!closing) {
            try {
                work.run();
            } catch (NoAnswerException e) {
                LockSupport.parkNanos(REST_AFTER_NO_ANSWER.toNanos());
            } catch (RuntimeException e) {
                refusals.add(e.toString());
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    private void sign() {
        var visit = Visit.at(network, network.customer(signed.get()), today);
        var station = network.atStation();
        var seen = new AtomicReference<>("");
        var draft = ask(Kind.DRAFT, visit.id(), () -> {
            var answer = station.put("report", visit.path(), visit.report());
            seen.set(answer.body().path("contentSha256").asText());
            return answer;
        });
        if (draft) {
            var signature = Visit.signature(new Clocks(product).now(), Objects.requireNonNullElse(seen.get(), ""));
            if (ask(Kind.SIGNATURE, visit.id(), () -> station.post("report", visit.path() + "/signature", signature))) {
                signed.incrementAndGet();
            }
        }
    }

    /** The oldest open invoices first; one that was paid is not open for long. */
    private void payOne() {
        var open = network.office()
                .get("invoicing", "/api/invoices?state=OPEN&limit=100")
                .path("items");
        for (var invoice : open) {
            var id = UUID.fromString(invoice.path("id").asText());
            if (payments.add(id)) {
                pay(invoice);
                return;
            }
        }
    }

    /** The bank repeats a payment under its key until somebody says that it is booked. */
    private void pay(JsonNode invoice) {
        var request = new Payments(product, network).request(invoice);
        var reference = request.get("receiverId") + "/" + request.get("reference");
        var key = UUID.randomUUID();
        for (var attempt = 0; attempt < 100; attempt++) {
            try {
                var answer = network.office().postOnce("invoicing", "/api/payments", request, key);
                if (answer.isGood()) {
                    var id = UUID.fromString(answer.body().path("id").asText());
                    product.journal().note(new Call(Call.Answer.ACK, Kind.PAYMENT, id, reference));
                    paid.incrementAndGet();
                    return;
                }
                if (!answer.isUnavailable() && answer.status() != 409) {
                    answer.orThrow();
                }
            } catch (NoAnswerException e) {
                unanswered.incrementAndGet();
            }
            LockSupport.parkNanos(REST_AFTER_NO_ANSWER.toNanos());
        }
        product.journal().note(new Call(Call.Answer.UNKNOWN, Kind.PAYMENT, key, reference));
    }

    private boolean ask(Kind kind, UUID id, java.util.function.Supplier<Answer> call) {
        try {
            var answer = call.get();
            if (!answer.isUnavailable()) {
                answer.orThrow();
                product.journal().note(new Call(Call.Answer.ACK, kind, id));
                return true;
            }
        } catch (NoAnswerException e) {
            LockSupport.parkNanos(REST_AFTER_NO_ANSWER.toNanos());
        }
        unanswered.incrementAndGet();
        product.journal().note(new Call(Call.Answer.UNKNOWN, kind, id));
        return false;
    }
}
