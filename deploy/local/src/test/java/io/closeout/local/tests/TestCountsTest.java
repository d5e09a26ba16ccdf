package io.closeout.local.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountsTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path root;

    @Test
    void addsTheReportsOfAllModules() throws IOException {
        report("one/target/surefire-reports/TEST-a.xml", "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\"");
        report("two/target/failsafe-reports/TEST-b.xml", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"");

        var counts = TestCounts.of(root, LONG_AGO);

        assertThat(counts).hasToString("5 passed, 2 failed, 1 skipped");
        assertThat(counts.isGood()).isFalse();
    }

    @Test
    void passesOverReportsOfAnEarlierRun() throws IOException {
        report("one/target/surefire-reports/TEST-a.xml", "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        var later = FileTime.from(Instant.now().plusSeconds(60));

        assertThat(TestCounts.of(root, later).run()).isZero();
    }

    @Test
    void aRunWithoutTestsIsNotGood() throws IOException {
        assertThat(TestCounts.of(root, LONG_AGO).isGood()).isFalse();
    }

    private void report(String file, String attributes) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" time=\"1.5\" " + attributes + ">\n");
    }
}
