package io.closeout.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service's README is a canvas that fits one screen, and the list of decisions is whole. */
class PapersTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern METRIC =
            Pattern.compile("(?:builder|gauge|counter|timer|summary)\\(\\s*\"(closeout\\.[a-z.]+)\"");
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

    @Test
    void everyMetricIsExplainedToWhoeverWatchesIt() throws IOException {
        var explained = Files.readString(ROOT.resolve("deploy/kubernetes/README.md"));

        assertThat(metrics())
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(explained).contains("`" + name + "`"));
    }

    private static List<String> metrics() throws IOException {
        var names = new ArrayList<String>();
        for (var module : List.of(
                "schemas/service-kit",
                "report-service",
                "verification-service",
                "invoicing-service",
                "reminder-service")) {
            try (var sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var source : sources.filter(Files::isRegularFile).toList()) {
                    METRIC.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
                }
            }
        }
        return names;
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
