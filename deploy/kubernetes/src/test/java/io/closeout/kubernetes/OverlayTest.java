package io.closeout.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The base can be put on a cluster without being edited. */
class OverlayTest {

    private final Manifests base = Manifests.ofTheBase();
    private final Manifests overlay =
            Manifests.parse(Kubectl.obtain().kustomize(Path.of("src/test/resources/overlay")));

    @Test
    void replacesOneSettingAndKeepsTheOthers() {
        var platform = overlay.named("ConfigMap/closeout-platform").path("data");

        assertThat(platform.path("KAFKA_BOOTSTRAP_SERVERS").asText()).isEqualTo("kafka-0.kafka.example:9093");
        assertThat(platform.path("KAFKA_SASL_MECHANISM").asText()).isEqualTo("SCRAM-SHA-512");
    }

    @Test
    void rollsThePodsWhenASettingChanges() {
        assertThat(firstConfigMapOf(overlay))
                .isNotEqualTo(firstConfigMapOf(base))
                .startsWith("closeout-platform-");
    }

    @Test
    void givesAnotherVersionToImagesAndLabelsButNotToSelectors() {
        var deployment = overlay.named("Deployment/report-service");

        assertThat(deployment.findValuesAsText("image")).containsOnly("registry.example/closeout/report-service:1.2.3");
        assertThat(deployment.at("/spec/selector"))
                .isEqualTo(base.named("Deployment/report-service").at("/spec/selector"));
    }

    @Test
    void staysSoundForBothSchemaChecks() {
        assertThat(overlay.objects().stream()
                        .map(new FieldsAndTypes()::violations)
                        .flatMap(List::stream))
                .isEmpty();
        assertThat(overlay.objects().stream()
                        .map(new RequiredFields()::violations)
                        .flatMap(List::stream))
                .isEmpty();
    }

    private static String firstConfigMapOf(Manifests manifests) {
        JsonNode deployment = manifests.named("Deployment/report-service");
        return deployment
                .at("/spec/template/spec/containers/0/envFrom/0/configMapRef/name")
                .asText();
    }
}
