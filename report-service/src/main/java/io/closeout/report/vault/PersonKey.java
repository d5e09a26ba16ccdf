package io.closeout.report.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.crypto.SecretKey;

/** The key of one person, for the transaction that asked for it. */
public final class PersonKey {

    private final SecretKey key;

    PersonKey(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(Place place, byte[] plain) {
        return Gcm.seal(key, place.context(), plain);
    }

    public byte[] seal(Place place, String plain) {
        return seal(place, plain.getBytes(UTF_8));
    }

    public byte[] open(Place place, byte[] sealed) {
        return Gcm.open(key, place.context(), sealed);
    }

    public String text(Place place, byte[] sealed) {
        return new String(open(place, sealed), UTF_8);
    }
}
