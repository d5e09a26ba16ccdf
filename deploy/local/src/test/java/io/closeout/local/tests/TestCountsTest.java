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
    void addsTheReportsOfAllModulesAndNamesWhatFailed() throws Exception {
        report("one/target/surefire-reports/TEST-a.xml", """
                <testcase name="holds" classname="io.A"/>
                <testcase name="waits" classname="io.A"><skipped/></testcase>
                <testcase name="breaks" classname="io.A">
                  <error type="java.io.IOException" message="no &lt;such&gt;&#10;file">a long trace</error>
                </testcase>
                <testcase name="differs" classname="io.A"><failure message="expected 1"/></testcase>
                """);
        report("two/target/failsafe-reports/TEST-b.xml", """
                <testcase name="holds" classname="io.B"/>
                """);

        var counts = TestCounts.of(root, LONG_AGO);

        assertThat(counts).hasToString("2 passed, 2 failed, 1 skipped");
        assertThat(counts.failures())
                .containsExactlyInAnyOrder(
                        "io.A.breaks: java.io.IOException no <such> file", "io.A.differs: expected 1");
        assertThat(counts.isGood()).isFalse();
    }

    @Test
    void passesOverReportsOfAnEarlierRun() throws Exception {
        report("one/target/surefire-reports/TEST-a.xml", "<testcase name=\"holds\" classname=\"io.A\"/>");
        var later = FileTime.from(Instant.now().plusSeconds(60));

        assertThat(TestCounts.of(root, later).run()).isZero();
    }

    @Test
    void aTestThatPassedWhenRepeatedIsNoFailure() throws Exception {
        report("one/target/surefire-reports/TEST-a.xml", """
                <testcase name="holds" classname="io.A"><flakyFailure message="once"/></testcase>
                """);

        assertThat(TestCounts.of(root, LONG_AGO).isGood()).isTrue();
    }

    @Test
    void aRunWithoutTestsIsNotGood() throws Exception {
        assertThat(TestCounts.of(root, LONG_AGO).isGood()).isFalse();
    }

    private void report(String file, String tests) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "<?xml version=\"1.0\"?>\n<testsuite name=\"x\">\n" + tests + "</testsuite>\n");
    }
}
