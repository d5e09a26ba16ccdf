package io.closeout.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaseSchemaTest {

    private static final List<String> SERVICES =
            List.of("report-service", "verification-service", "invoicing-service", "reminder-service");

    static Stream<SchemaCheck> bothChecks() {
        return Stream.of(new FieldsAndTypes(), new RequiredFields());
    }

    @ParameterizedTest
    @MethodSource("bothChecks")
    void everyRenderedObjectIsOneThatAClusterTakes(SchemaCheck check) {
        var objects = Manifests.ofTheBase().objects();

        assertThat(objects).hasSizeGreaterThan(20);
        assertThat(objects.stream().map(check::violations).flatMap(List::stream))
                .isEmpty();
    }

    @Test
    void everyServiceHasItsFullSetOfObjects() {
        var ids = Manifests.ofTheBase().objects().stream().map(Manifests::nameWithoutHashOf);

        assertThat(ids)
                .containsAll(SERVICES.stream()
                        .flatMap(s -> Stream.of(
                                        "Deployment", "Service", "ServiceAccount", "PodDisruptionBudget", "ConfigMap")
                                .map(kind -> kind + "/" + s))
                        .toList());
    }
}
