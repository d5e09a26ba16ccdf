package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;

/** How far the consumer groups of the services are behind; they commit every few seconds, so the answer lags too. */
final class Lag {

    private static final List<String> GROUPS =
            List.of("closeout-report", "closeout-verification", "closeout-invoicing", "closeout-reminder");

    private final Platform platform;

    Lag(Platform platform) {
        this.platform = platform;
    }

    void awaitNone(Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var admin = platform.kafka().admin()) {
            for (var group : GROUPS) {
                while (of(admin, group) > 0) {
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException(group + " did not catch up in " + patience);
                    }
                    Thread.sleep(20);
                }
            }
        }
    }

    private static long of(Admin admin, String group) {
        try {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(committed.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            var lag = 0L;
            for (var end : ends.entrySet()) {
                var position = committed.get(end.getKey());
                lag += position == null ? 0 : end.getValue().offset() - position.offset();
            }
            return lag;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the lag of %s is not to be had".formatted(group), e);
        }
    }
}
