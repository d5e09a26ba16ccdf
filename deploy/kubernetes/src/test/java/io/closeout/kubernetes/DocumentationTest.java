package io.closeout.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    @Test
    void theReadmeExplainsEverySettingAndEverySecretKey() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var settings = Manifests.ofTheBase()
                .ofKind("ConfigMap")
                .flatMap(c -> c.path("data").properties().stream())
                .map(Map.Entry::getKey);
        var secretKeys = Manifests.yaml(Path.of("secrets.yaml")).findValues("keys").stream()
                .flatMap(keys -> keys.valueStream())
                .map(key -> key.asText());

        assertThat(Stream.concat(settings, secretKeys).distinct().map("| `%s` |"::formatted))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(readme).contains(row));
    }

    @Test
    void theReadmeShowsTheOverlayThatIsTested() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var overlay = Files.readString(Path.of("src/test/resources/overlay/kustomization.yaml"));

        assertThat(readme)
                .contains(overlay.substring(overlay.indexOf("images:"), overlay.indexOf("  - name: report-service")));
    }

    @Test
    void theBaseHasTheVersionOfTheProject() {
        var version = System.getProperty("closeout.version", "");

        assertThat(Manifests.ofTheBase().objects())
                .allSatisfy(o -> assertThat(o.at("/metadata/labels/app.kubernetes.io~1version")
                                .asText())
                        .isEqualTo(version));
    }
}
