package io.closeout.events;

import io.closeout.events.common.Sha256;
import java.util.HexFormat;

/** SHA-256 digests as the schemas carry them. */
public final class Digests {

    private static final int LENGTH = 32;

    private Digests() {}

    /**
     * A digest from its 32 bytes; the array is copied.
     *
     * @throws IllegalArgumentException for another length
     */
    public static Sha256 sha256(byte[] digest) {
        if (digest.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + digest.length);
        }
        return new Sha256(digest.clone());
    }

    /** A digest from its 64 hexadecimal digits. */
    public static Sha256 sha256(String hex) {
        return sha256(HexFormat.of().parseHex(hex));
    }

    /** 64 lower-case hexadecimal digits. */
    public static String hex(Sha256 digest) {
        return HexFormat.of().formatHex(digest.bytes());
    }
}
