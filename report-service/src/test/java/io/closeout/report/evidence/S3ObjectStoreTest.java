package io.closeout.report.evidence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.report.evidence.ObjectName.Form;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ObjectStoreTest extends ObjectStoreContract {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all
    private static S3Server server;

    private final ObjectName name = new ObjectName(UUID.randomUUID(), "cd".repeat(32), Form.SERVED);

    @BeforeAll
    static void theServerIsUp() {
        server = new S3Server(folder);
    }

    @AfterAll
    static void theServerEnds() {
        server.close();
    }

    @Override
    ObjectStore store() {
        return new S3ObjectStore(new Bucket("evidence", server.address(), S3Server.SECRET), 3);
    }

    @Test
    void aWrongSecretIsAStoreOutOfReach() {
        var stranger = new S3ObjectStore(new Bucket("evidence", server.address(), "wrong"));

        assertThatThrownBy(() -> stranger.has(name)).isInstanceOf(StoreException.class);
    }

    @Test
    void aBucketThatDoesNotExistLosesNothingSilently() throws IOException {
        var nowhere = new S3ObjectStore(new Bucket("nowhere", server.address(), S3Server.SECRET));
        var file = Files.writeString(scratch.resolve("file"), "a photo");

        assertThatThrownBy(() -> nowhere.put(name, file)).isInstanceOf(StoreException.class);
    }

    @Test
    void aServerThatIsAwayIsAStoreOutOfReach() {
        var away = new S3ObjectStore(new Bucket("evidence", URI.create("http://127.0.0.1:9"), S3Server.SECRET));

        assertThatThrownBy(() -> away.find(name)).isInstanceOf(StoreException.class);
    }

    /** Settings as an installation gives them. */
    private record Bucket(String name, URI address, String secret) implements EvidenceSettings.S3 {

        @Override
        public Optional<String> bucket() {
            return Optional.of(name);
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "eu-central-1";
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(S3Server.KEY);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }
    }
}
