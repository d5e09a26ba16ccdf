package io.closeout.kubernetes.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kubernetes.Manifests;
import io.closeout.kubernetes.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DockerfileTest {

    private static final Path IMAGES = Path.of("../images");

    /** One line of the file changed so that one rule must find it; they stand in images/planted.yaml. */
    record Planted(String rule, String replace, String with) {

        Dockerfile in(String text) {
            assertThat(text).contains(replace);
            return Dockerfile.parse(text.replace(replace, with));
        }
    }

    static Stream<Rule<Dockerfile>> rules() {
        return DockerfileRules.all();
    }

    static List<Planted> planted() {
        return Manifests.yaml(Path.of("src/test/resources/images/planted.yaml")).properties().stream()
                .flatMap(rule -> rule.getValue()
                        .valueStream()
                        .map(change -> new Planted(
                                rule.getKey(),
                                change.path("replace").asText(),
                                change.path("with").asText())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFileKeepsTheRule(Rule<Dockerfile> rule) {
        assertThat(rule.violations(Dockerfile.parse(text("Dockerfile")))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aPlantedViolationIsFound(Planted planted) {
        var rule = rules().filter(r -> r.sentence().equals(planted.rule()))
                .findFirst()
                .orElseThrow();

        assertThat(rule.violations(planted.in(text("Dockerfile")))).hasSize(1);
    }

    @Test
    void everyRuleHasItsPlantedViolation() {
        assertThat(planted())
                .extracting(Planted::rule)
                .containsAll(rules().map(Rule::sentence).toList());
    }

    @Test
    void thePodsRunAsTheUserOfTheImage() {
        var context =
                Manifests.ofTheBase().named("Deployment/report-service").at("/spec/template/spec/securityContext");

        assertThat(Dockerfile.parse(text("Dockerfile")).argumentsOf("USER"))
                .containsExactly("%s:%s".formatted(context.path("runAsUser"), context.path("runAsGroup")));
    }

    @Test
    void theEngineGetsOnlyPackagedServices() {
        var patterns = text("Dockerfile.dockerignore").lines().filter(line -> !line.startsWith("#"));

        assertThat(patterns).containsExactly("*", "!*/target/quarkus-app/**");
    }

    private static String text(String file) {
        try {
            return Files.readString(IMAGES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
