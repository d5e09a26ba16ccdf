package io.closeout.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check is shown to refuse what it is there to refuse; the files under schema/ differ in one place only. */
class SchemaCheckTest {

    private final FieldsAndTypes fieldsAndTypes = new FieldsAndTypes();
    private final RequiredFields requiredFields = new RequiredFields();

    @Test
    void bothTakeTheSoundObjectThatTheBrokenOnesComeFrom() {
        var sound = fixture("sound");

        assertThat(fieldsAndTypes.violations(sound)).isEmpty();
        assertThat(requiredFields.violations(sound)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-field,           imagePullPolice",
        "number-as-text,          Integer",
        "boolean-as-text,         Boolean",
        "text-as-number,          String",
        "list-as-text,            ArrayList",
        "unknown-kind,            no fabric8 model for apps/v1 Deploymint",
        "unknown-version,         no fabric8 model for apps/v2 Deployment",
        "no-kind,                 no fabric8 model for apps/v1 no kind"
    })
    void fieldsAndTypesRefuse(String broken, String complaint) {
        assertThat(fieldsAndTypes.violations(fixture(broken)))
                .singleElement()
                .asString()
                .contains(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-field,           imagePullPolice",
        "missing-selector,        selector",
        "missing-container-name,  name",
        "unknown-kind,            no client-java schema for apps/v1 Deploymint",
        "unknown-version,         no client-java schema for apps/v2 Deployment",
        "no-kind,                 no client-java schema for apps/v1 no kind"
    })
    void requiredFieldsRefuse(String broken, String complaint) {
        assertThat(requiredFields.violations(fixture(broken)))
                .singleElement()
                .asString()
                .contains(complaint);
    }

    private static JsonNode fixture(String name) {
        return Manifests.yaml(Path.of("src/test/resources/schema", name + ".yaml"));
    }
}
