package io.closeout.kit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class GcmTest {

    private static final byte[] PLAIN = "An Claes".getBytes(UTF_8);

    private final SecretKey key = new SecretKeySpec(Gcm.random(32), "AES");
    private final byte[] here = new Place("signature", "1/1", "name").context();

    @Test
    void whatWasSealedOpensWhereItLies() {
        assertThat(Gcm.open(key, here, Gcm.seal(key, here, PLAIN))).isEqualTo(PLAIN);
    }

    @Test
    void theSameWordsNeverLookTheSame() {
        assertThat(Gcm.seal(key, here, PLAIN)).isNotEqualTo(Gcm.seal(key, here, PLAIN));
    }

    @Test
    void copiedToAnotherFieldItStaysShut() {
        var sealed = Gcm.seal(key, here, PLAIN);

        assertThatThrownBy(() -> Gcm.open(key, new Place("signature", "1/1", "role").context(), sealed))
                .isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> Gcm.open(key, new Place("signature", "1/11", "name").context(), sealed))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void everySingleByteCounts() {
        var sealed = Gcm.seal(key, here, PLAIN);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;

            assertThatThrownBy(() -> Gcm.open(key, here, changed))
                    .as("byte %d", i)
                    .isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var other = new SecretKeySpec(Gcm.random(32), "AES");

        assertThatThrownBy(() -> Gcm.open(other, here, Gcm.seal(key, here, PLAIN)))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void bytesThatAreTooShortAreSaidSo() {
        assertThatThrownBy(() -> Gcm.open(key, here, new byte[28])).isInstanceOf(TamperedException.class);
        assertThat(Gcm.open(key, here, Gcm.seal(key, here, new byte[0]))).isEmpty();
    }
}
