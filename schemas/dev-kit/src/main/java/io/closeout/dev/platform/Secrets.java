package io.closeout.dev.platform;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords nobody has to remember: 192 random bits, in letters that need no quoting anywhere. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String next() {
        return HexFormat.of().formatHex(bytes(24));
    }

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
