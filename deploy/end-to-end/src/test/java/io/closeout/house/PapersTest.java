package io.closeout.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service's README is a canvas that fits one screen, and the list of decisions is whole. */
class PapersTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)");

    @ParameterizedTest
    @ValueSource(strings = {"report", "verification", "invoicing", "reminder"})
    void aCanvasHasItsSectionsAndAtMostEightyLines(String service) throws IOException {
        var canvas = Files.readString(ROOT.resolve(service + "-service/README.md"));

        assertThat(canvas.lines().count()).isLessThanOrEqualTo(80);
        assertThat(canvas.toLowerCase(java.util.Locale.ROOT)).contains("hears", "says", "stores", "offers", "alarms");
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        var index = Files.readString(ROOT.resolve("schemas/README.md"));
        try (var pages = Files.list(ROOT.resolve("schemas/decisions"))) {
            assertThat(pages.map(page -> page.getFileName().toString()).toList())
                    .allSatisfy(page -> assertThat(index).contains("decisions/" + page));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "schemas/README.md"})
    void everyLinkLeadsSomewhere(String page) throws IOException {
        var file = ROOT.resolve(page);
        var links = LINK.matcher(Files.readString(file))
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }
}
