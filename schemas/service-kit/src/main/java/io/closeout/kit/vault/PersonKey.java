package io.closeout.kit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
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

    /** The same for the same text under this key, and for nobody without it to be led back to the text (HMAC-SHA-256). */
    UUID pseudonym(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var bytes = ByteBuffer.wrap(mac.doFinal(text.getBytes(UTF_8)));
            // Version 8 of RFC 9562: what is in it is ours.
            return new UUID(
                    bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,
                    bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
