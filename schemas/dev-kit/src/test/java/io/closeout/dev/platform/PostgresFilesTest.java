package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.process.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFilesTest {

    @TempDir
    private Path closed;

    @Test
    void lieInThePlatformsFolderWhereTheServerCanReachThem() throws IOException {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(PostgresFiles.place(closed)).isEqualTo(closed.resolve("postgres"));
    }

    @Test
    void lieOutsideOnlyWhereTheServersAccountIsShutOut() {
        var place = PostgresFiles.place(closed);

        assertThat(place.startsWith(closed)).isEqualTo(!Commands.isRoot());
    }

    @Test
    void areErasedWithTheFolderAroundThemWhenTheyLieOutside() {
        var outside = Path.of("/var/tmp/closeout-1/postgres");

        assertThat(PostgresFiles.wholePlace(outside, closed)).isEqualTo(Path.of("/var/tmp/closeout-1"));
        assertThat(PostgresFiles.wholePlace(closed.resolve("postgres"), closed)).isEqualTo(closed.resolve("postgres"));
    }
}
