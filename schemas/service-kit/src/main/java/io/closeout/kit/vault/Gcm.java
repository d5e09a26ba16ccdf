package io.closeout.kit.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D). Sealed bytes are a format byte, a random nonce, the ciphertext and
 * its tag; they open under the same key and the same context only.
 */
final class Gcm {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] seal(SecretKey key, byte[] context, byte[] plain) {
        var sealed = new byte[SHORTEST + plain.length];
        var nonce = random(NONCE_BYTES);
        sealed[0] = FORMAT;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws TamperedException for another key, another context, or bytes that were changed */
    static byte[] open(SecretKey key, byte[] context, byte[] sealed) {
        if (sealed.length < SHORTEST || sealed[0] != FORMAT) {
            throw new TamperedException("these are no sealed bytes of ours", null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES), context)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException mismatch) {
            throw new TamperedException("sealed under another key, for another place, or changed since", mismatch);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
