package io.closeout.local.demo;

import io.closeout.local.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Notes how long it took from the command to the first invoice; the root script says when it was called. */
final class FirstInvoice implements Consumer<Sample> {

    private static final String CALLED = "CLOSEOUT_CALLED_AT";

    private final Console console;
    private boolean seen;

    FirstInvoice(Console console) {
        this.console = console;
    }

    @Override
    public void accept(Sample sample) {
        if (!seen && sample.hasInvoices()) {
            seen = true;
            console.say("          First invoice %d s after ./closeout demo was called"
                    .formatted(Duration.between(called(), Instant.now()).toSeconds()));
        }
    }

    private static Instant called() {
        var seconds = System.getenv(CALLED);
        return seconds == null
                ? ProcessHandle.current().info().startInstant().orElseGet(Instant::now)
                : Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
