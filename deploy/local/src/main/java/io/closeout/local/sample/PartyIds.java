package io.closeout.local.sample;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Gives a key of the sample the same id on every machine, so that a persona's token names the right party. */
public final class PartyIds {

    private PartyIds() {}

    public static UUID of(String key) {
        return UUID.nameUUIDFromBytes(("closeout-sample/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
