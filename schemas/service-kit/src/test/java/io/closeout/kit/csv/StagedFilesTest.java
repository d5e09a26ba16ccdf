package io.closeout.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class StagedFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");
    private static final StagingTable<Album, Song> TABLE = StagingTable.<Album, Song>of(
                    "album", "PRESSED", StagedFilesTest::album)
            .rows("album_song", "album_id")
            .column("line", "int", Song::line)
            .column("title", "text", Song::title)
            .column("minutes", "numeric", Song::minutes);

    record Album(UUID id, String state, int rows, int faultCount, List<Fault> faults) {}

    record Song(int line, @Nullable String title, BigDecimal minutes) {}

    @Inject
    Database database;

    @Inject
    Tenants tenants;

    @Inject
    Rows superuser;

    private final String tenant = "albums-" + UUID.randomUUID();
    private StagedFiles<Album, Song> albums;

    @BeforeEach
    void aPlaceOfItsOwn() {
        albums = new StagedFiles<>(TABLE, database, tenants);
    }

    @Test
    void rowsAreKeptAsTheyAreAndCounted() {
        var id = begin("READING", NOW);

        keep(id, new Song(2, "It's, \"so\" {simple}\\", new BigDecimal("3.50")), new Song(3, null, BigDecimal.ONE));
        keep(id, new Song(4, "", BigDecimal.TEN));

        assertThat(album(id).rows()).isEqualTo(3);
        assertThat(songs(id)).containsExactly("2|It's, \"so\" {simple}\\|3.50", "3|<null>|1.00", "4||10.00");
    }

    @Test
    void ofAFileWithFaultsNothingIsKept() {
        var id = begin("READING", NOW);
        keep(id, new Song(2, "One", BigDecimal.ONE));
        var faults = new Faults();
        faults.addAll(List.of(new Fault(2, "title", "is sung off key")), 7);

        inTenant(() -> albums.refuse(id, faults, NOW));

        assertThat(album(id)).isEqualTo(new Album(id, "REFUSED", 1, 7, faults.named()));
        assertThat(songs(id)).isEmpty();
    }

    @Test
    void afterADayOnlyWhatWasDecidedOnStaysAndOfThatNoRows() {
        var before = NOW.minus(Duration.ofDays(1)).minusSeconds(1);
        var forgotten = begin("COMPARED", before);
        var done = begin("PRESSED", before);
        var young = begin("COMPARED", NOW.minus(Duration.ofDays(1)));
        List.of(forgotten, done, young).forEach(id -> keep(id, new Song(2, "One", BigDecimal.ONE)));

        inTenant(() -> albums.forget(NOW));

        assertThat(tenants.inTransaction(tenant, () -> albums.find(forgotten))).isEmpty();
        assertThat(album(done).state()).isEqualTo("PRESSED");
        assertThat(List.of(forgotten, done, young))
                .extracting(id -> songs(id).size())
                .containsExactly(0, 0, 1);
    }

    @Test
    void otherTenantsHaveFilesOfTheirOwn() {
        var id = begin("READING", NOW);

        assertThat(tenants.inTransaction("another", () -> albums.findLocked(id)))
                .isEmpty();
        assertThat(tenants.inTransaction(tenant, () -> albums.findLocked(id))).isPresent();
    }

    private UUID begin(String state, Instant at) {
        var id = UUID.randomUUID();
        inTenant(() -> database.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into album (id, tenant_id, state, ordered_at) values (?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, tenant);
                insert.setString(3, state);
                insert.setObject(4, at.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }));
        return id;
    }

    private void keep(UUID id, Song... songs) {
        inTenant(() -> albums.keep(id, List.of(songs)));
    }

    private Album album(UUID id) {
        return tenants.inTransaction(tenant, () -> albums.find(id)).orElseThrow();
    }

    private List<String> songs(UUID id) {
        return superuser.strings("""
                select concat_ws('|', line, coalesce(title, '<null>'), minutes) from album_song
                where album_id = '%s' order by line""".formatted(id));
    }

    private void inTenant(Runnable work) {
        tenants.inTransaction(tenant, work);
    }

    private static Album album(ResultSet row) throws SQLException {
        return new Album(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getInt("rows_read"),
                row.getInt("fault_count"),
                StagedFiles.faults(row));
    }
}
