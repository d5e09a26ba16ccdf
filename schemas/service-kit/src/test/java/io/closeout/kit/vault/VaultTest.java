package io.closeout.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class VaultTest {

    private static final String NETWORK = "network-a";
    private static final Place HERE = new Place("signature", "1/1", "name");

    private final UUID person = UUID.randomUUID();

    @Inject
    Vault vault;

    @Inject
    PersonKeys keys;

    @Inject
    VaultSettings settings;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @TempDir
    Path folder;

    @Test
    void aPersonKeepsOneKey() {
        var sealed = sealed("An Claes");

        assertThat(opened(vault, sealed)).contains("An Claes");
        assertThat(rows("select count(*) from person_key where party_id = ?", person))
                .containsExactly("1");
    }

    @Test
    void tenWhoMakeTheFirstKeyAtOnceGetTheSame() throws Exception {
        try (var threads = Executors.newFixedThreadPool(10)) {
            var all = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<byte[]>>mapToObj(i -> () -> sealed("text " + i))
                    .toList());

            for (var one : all) {
                assertThat(opened(vault, one.get())).isPresent();
            }
        }
    }

    @Test
    void aDestroyedKeyOpensNothingAndIsNotMadeAgain() {
        var sealed = sealed("An Claes");

        inNetwork(() -> {
            vault.destroy(person);
            return true;
        });

        assertThat(opened(vault, sealed)).isEmpty();
        assertThat(inNetwork(() -> vault.forSealing(person))).isEmpty();
        assertThat(rows("select wrapped_key, destroyed_at is not null from person_key where party_id = ?", person))
                .containsExactly("null true");
    }

    @Test
    void whoNeverHadAKeyGetsNoneAfterTheErasure() {
        inNetwork(() -> {
            vault.destroy(person);
            return true;
        });

        assertThat(inNetwork(() -> vault.forSealing(person))).isEmpty();
    }

    @Test
    void theDatabaseItselfBringsNoDestroyedKeyBack() {
        inNetwork(() -> {
            vault.destroy(person);
            return true;
        });

        assertThat(rows(
                        "with undone as (update person_key set wrapped_key = '\\x00', destroyed_at = null"
                                + " where party_id = ? returning 1) select count(*) from undone",
                        person))
                .containsExactly("0");
    }

    @Test
    void thoseWhoHaveAKeyAreFoundAtOnce() {
        sealed("An Claes");
        var erased = UUID.randomUUID();
        inNetwork(() -> {
            vault.destroy(erased);
            return true;
        });

        assertThat(inNetwork(() -> vault.forReading(List.of(person, erased, UUID.randomUUID()))))
                .containsOnlyKeys(person);
    }

    @Test
    void anotherNetworkHasAnotherKeyForTheSameId() {
        var sealed = sealed("An Claes");

        assertThatThrownBy(() -> tenants.inTransaction(
                        "network-b", () -> vault.forSealing(person).map(key -> key.text(HERE, sealed))))
                .isInstanceOf(TamperedException.class);
        assertThat(tenants.inTransaction("network-c", () -> vault.forReading(person)))
                .isEmpty();
    }

    @Test
    void aNewMasterKeyTakesAllKeysOverAndTheOldOneMayGo() throws IOException {
        var sealed = sealed("An Claes");
        var both = new Keyring(folder, "new").with("local", local()).with("new");
        try {
            assertThat(rotatedTo(both)).isPositive();

            Files.delete(folder.resolve("local.key"));
            assertThat(opened(new Vault(keys, new MasterKeys(both)), sealed)).contains("An Claes");
            assertThatThrownBy(() -> opened(vault, sealed)).hasMessageContaining("the master key new is gone");
        } finally {
            both.with("local", local());
            rotatedTo(both.naming("local"));
        }
        assertThat(opened(vault, sealed)).contains("An Claes");
        assertThat(rotatedTo(both.naming("local"))).isZero();
    }

    private int rotatedTo(VaultSettings ring) {
        var masters = new MasterKeys(ring);
        return new RewrapKeys(database, new Vault(keys, masters), masters, ring).rewrap();
    }

    private String local() throws IOException {
        return Files.readString(settings.folder().orElseThrow().resolve("local.key"));
    }

    private byte[] sealed(String text) {
        return inNetwork(() -> vault.forSealing(person).orElseThrow().seal(HERE, text));
    }

    private Optional<String> opened(Vault with, byte[] sealed) {
        Function<PersonKey, String> text = key -> key.text(HERE, sealed);
        return inNetwork(() -> with.forReading(person).map(text));
    }

    private <T> T inNetwork(Callable<T> work) {
        return tenants.inTransaction(NETWORK, work);
    }

    /** One text per row, its columns joined by a space. */
    private List<String> rows(String sql, UUID about) {
        return inNetwork(() -> database.with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setObject(1, about);
                var found = new ArrayList<String>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var columns = new ArrayList<String>();
                        for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            columns.add(rows.getObject(i) instanceof Boolean yes ? yes.toString() : rows.getString(i));
                        }
                        found.add(String.join(" ", columns));
                    }
                }
                return found;
            }
        }));
    }
}
