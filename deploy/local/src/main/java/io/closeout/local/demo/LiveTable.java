package io.closeout.local.demo;

import io.closeout.local.Console;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pipeline while it works: a table that is drawn again every second on a terminal, a line every few seconds
 * elsewhere.
 */
final class LiveTable implements AutoCloseable {

    private static final List<String> STAGES =
            List.of("SIGNED", "IN_VERIFICATION", "VERIFIED", "INVOICED", "SETTLED", "CLOSED", "REJECTED", "WITHDRAWN");
    private static final int PLAIN_EVERY = 5;

    private final Console console;
    private final Pipeline pipeline;
    private final Consumer<Sample> alsoTold;
    private final long began = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("closeout-live-table").factory());
    private volatile String doing = "";
    private @Nullable Sample before;
    private int lines;
    private int turn;

    /** @param alsoTold hears of every sample */
    LiveTable(Console console, Pipeline pipeline, Consumer<Sample> alsoTold) {
        this.console = console;
        this.pipeline = pipeline;
        this.alsoTold = alsoTold;
        clock.scheduleWithFixedDelay(this::draw, 1, 1, TimeUnit.SECONDS);
    }

    /** Says what is done now; the table goes on below it. */
    synchronized void doing(String what) {
        doing = what;
        console.say("%s%6.1f s  %s".formatted(lines > 0 ? "" : "", seconds(), what));
        lines = 0;
    }

    /** What is going on within a step. */
    void detail(String what) {
        doing = what;
    }

    private synchronized void draw() {
        try {
            var sample = pipeline.look();
            alsoTold.accept(sample);
            var rate = before == null ? 0 : Math.max(0, sample.events() - before.events());
            before = sample;
            if (console.isLive()) {
                var text = table(sample, rate);
                console.redraw(lines, text);
                lines = (int) text.lines().count();
            } else if (turn++ % PLAIN_EVERY == 0) {
                console.say("%6.1f s    %s".formatted(seconds(), row(sample, rate)));
            }
        } catch (RuntimeException busy) {
            // A service that is being restarted is no reason to stop the show; the next second looks again.
            detail("waiting: " + busy.getMessage());
        }
    }

    private String table(Sample sample, long rate) {
        var text = new StringBuilder("  %s%n".formatted(doing));
        for (var stage : STAGES) {
            var cases = sample.in(stage);
            var bar = "█".repeat((int) Math.min(60, (cases * 60 + 349) / 350));
            text.append("  %-16s %5d  %s%n".formatted(words(stage), cases, bar));
        }
        sample.money()
                .forEach((currency, money) -> text.append("  %s  billed %14s   paid %14s   open %14s   overdue %14s%n"
                        .formatted(currency, money.billed(), money.paid(), money.open(), money.overdue())));
        return text.append("  %d events, %d/s   parked %d   outbox age %d s"
                        .formatted(sample.events(), rate, sample.parked(), sample.outboxAge()))
                .toString();
    }

    private static String row(Sample sample, long rate) {
        var text = new StringBuilder();
        STAGES.stream()
                .filter(stage -> sample.in(stage) > 0)
                .forEach(stage -> text.append(words(stage))
                        .append(' ')
                        .append(sample.in(stage))
                        .append(" · "));
        return text.append("%d events, %d/s · parked %d · outbox age %d s"
                        .formatted(sample.events(), rate, sample.parked(), sample.outboxAge()))
                .toString();
    }

    private static String words(String stage) {
        return stage.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
