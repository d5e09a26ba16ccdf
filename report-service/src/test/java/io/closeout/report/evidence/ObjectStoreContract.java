package io.closeout.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.report.evidence.ObjectName.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, whatever keeps the files. */
abstract class ObjectStoreContract {

    private final ObjectName name = new ObjectName(UUID.randomUUID(), "ab".repeat(32), Form.ORIGINAL);

    @TempDir
    Path scratch;

    abstract ObjectStore store();

    @Test
    void whatWasPutIsFound() throws IOException {
        store().put(name, file("a photo"));

        assertThat(store().has(name)).isTrue();
        assertThat(content(name)).contains("a photo");
    }

    @Test
    void theSizeIsToldWithTheBytes() throws IOException {
        store().put(name, file("12345"));

        try (var bytes = store().find(name).orElseThrow().bytes()) {
            assertThat(store().find(name).orElseThrow().size()).isEqualTo(5);
            assertThat(bytes).hasContent("12345");
        }
    }

    @Test
    void whatWasNeverPutIsAbsent() throws IOException {
        assertThat(store().has(name)).isFalse();
        assertThat(content(name)).isEmpty();
    }

    @Test
    void theLastPutCounts() throws IOException {
        store().put(name, file("first"));

        store().put(name, file("second"));

        assertThat(content(name)).contains("second");
    }

    @Test
    void formsOfAPhotoAreKeptApart() throws IOException {
        var thumbnail = new ObjectName(name.reportId(), name.sha256(), Form.THUMBNAIL);
        store().put(name, file("original"));

        store().put(thumbnail, file("thumbnail"));

        assertThat(content(name)).contains("original");
        assertThat(content(thumbnail)).contains("thumbnail");
    }

    @Test
    void whatWasDeletedIsAbsent() throws IOException {
        store().put(name, file("a photo"));

        store().delete(name);

        assertThat(store().has(name)).isFalse();
        assertThat(content(name)).isEmpty();
    }

    @Test
    void deletingWhatIsAbsentSucceeds() {
        store().delete(name);

        assertThat(store().has(name)).isFalse();
    }

    @Test
    void aFileOfTenMegabytesComesBackWhole() throws IOException {
        var large = Files.write(scratch.resolve("large"), new byte[10 * 1024 * 1024]);

        store().put(name, large);

        try (var bytes = store().find(name).orElseThrow().bytes()) {
            assertThat(bytes.readAllBytes()).hasSize(10 * 1024 * 1024);
        }
    }

    @Test
    void aListTellsEveryFileAndWhenItCame() throws IOException {
        var before = Instant.now().minusSeconds(5);
        var thumbnail = new ObjectName(name.reportId(), name.sha256(), Form.THUMBNAIL);
        store().put(name, file("original"));
        store().put(thumbnail, file("thumbnail"));

        var listed = listed(name.reportId().toString());

        assertThat(listed).extracting(ObjectStore.Kept::name).containsExactlyInAnyOrder(name, thumbnail);
        assertThat(listed)
                .allSatisfy(kept ->
                        assertThat(kept.putAt()).isBetween(before, Instant.now().plusSeconds(5)));
    }

    @Test
    void aListKeepsToItsPrefix() throws IOException {
        var other =
                new ObjectName(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"), "cd".repeat(32), Form.SERVED);
        var mine =
                new ObjectName(UUID.fromString("eeffffff-ffff-4fff-bfff-ffffffffffff"), "cd".repeat(32), Form.SERVED);
        store().put(other, file("other"));
        store().put(mine, file("mine"));

        assertThat(listed("ee"))
                .extracting(ObjectStore.Kept::name)
                .contains(mine)
                .doesNotContain(other);
        assertThat(listed("")).extracting(ObjectStore.Kept::name).contains(mine, other);
        assertThat(listed("0123456789")).isEmpty();
    }

    @Test
    void aListIsNotShortenedByAPage() throws IOException {
        var file = file("x");
        var report = UUID.randomUUID();
        for (var i = 0; i < 10; i++) {
            store().put(new ObjectName(report, "%064x".formatted(i), Form.SERVED), file);
        }

        assertThat(listed(report.toString())).hasSize(10);
    }

    @Test
    void whatIsDeletedWhileItIsListedDoesNoHarm() throws IOException {
        for (var form : Form.values()) {
            store().put(new ObjectName(name.reportId(), name.sha256(), form), file("x"));
        }

        store().list(name.reportId().toString(), kept -> {
            for (var form : Form.values()) {
                store().delete(new ObjectName(name.reportId(), name.sha256(), form));
            }
        });

        assertThat(listed(name.reportId().toString())).isEmpty();
    }

    private List<ObjectStore.Kept> listed(String prefix) {
        var listed = new ArrayList<ObjectStore.Kept>();
        store().list(prefix, listed::add);
        return listed;
    }

    private Optional<String> content(ObjectName wanted) throws IOException {
        var found = store().find(wanted);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (var bytes = found.get().bytes()) {
            return Optional.of(new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(scratch, "file", null), content);
    }
}
