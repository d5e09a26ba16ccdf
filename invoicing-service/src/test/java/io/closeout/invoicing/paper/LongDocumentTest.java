package io.closeout.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However long a document is, printing it takes as much memory as 1,500 lines take. */
class LongDocumentTest {

    /** Three parts. Laid out as a whole, they take some 130 MB. */
    private static final int LINES = 3_100;

    /** Of it, 25 MB are the program. */
    private static final String HEAP = "-Xmx104m";

    @TempDir
    static Path folder;

    private static byte[] pdf = {};

    @BeforeAll
    static void printsWithLittleMemory() throws Exception {
        var file = folder.resolve("long.pdf");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LongPrint.class.getName(),
                        String.valueOf(LINES),
                        file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("error").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("error")))
                .isZero();
        pdf = Files.readAllBytes(file);
    }

    @Test
    void countsPagesAndCarriesSumsAcrossItsParts() throws Exception {
        var pages = Printout.pages(pdf);

        var wrong = new ArrayList<Integer>();
        for (var i = 1; i < pages.size(); i++) {
            var carried = pages.get(i - 1).replaceAll("(?s).*Carried over (\\S+).*", "$1");
            var heads = "Brought forward " + carried;
            if (!pages.get(i).contains(heads)
                    || !pages.get(i).contains("Page %d of %d".formatted(i + 1, pages.size()))) {
                wrong.add(i + 1);
            }
        }
        assertThat(pages).hasSizeGreaterThan(250);
        assertThat(wrong).isEmpty();
        assertThat(pages.getLast()).doesNotContain("Carried over");
    }

    @Test
    void isOnePdfA() throws Exception {
        assertThat(Printout.faults(pdf)).isEmpty();
    }
}
