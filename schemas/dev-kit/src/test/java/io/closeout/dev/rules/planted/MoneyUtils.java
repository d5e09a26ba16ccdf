package io.closeout.dev.rules.planted;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planted: a name that says nothing, money as double, time and ids from the air, an injected field. */
public class MoneyUtils {

    private double amount;

    @Inject
    @Nullable
    Runnable injected;

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public String stamp() {
        amount = amount + 1;
        return Instant.now() + UUID.randomUUID().toString();
    }
}
