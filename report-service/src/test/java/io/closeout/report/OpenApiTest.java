package io.closeout.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody learns who has the document and nobody to ask. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class OpenApiTest {

    @Inject
    OpenApiDocumentService documents;

    @Test
    void everyOperationSaysHowItRefuses() throws IOException {
        var document = document();

        var operations = document.<Map<String, Map<String, Object>>>getMap("paths").values().stream()
                .map(Map.class::cast)
                .flatMap(path -> ((Map<String, Object>) path).values().stream())
                .filter(operation -> operation instanceof Map<?, ?> map && map.containsKey("responses"))
                .map(operation -> (Map<?, ?>) ((Map<?, ?>) operation).get("responses"))
                .toList();

        assertThat(operations).hasSizeGreaterThan(30).allSatisfy(responses -> assertThat(responses.toString())
                .contains("application/problem+json", "#/components/schemas/Problem"));
    }

    @Test
    void aDraftIsDescribedFieldByField() throws IOException {
        var document = document();

        for (var schema : List.of("Report", "ReportLine", "WorkPeriod", "PayerShare", "Problem")) {
            assertThat(document.<String>get("components.schemas." + schema + ".description"))
                    .as(schema)
                    .isNotBlank();
        }
        assertThat(document.<List<String>>get("components.schemas.Report.required"))
                .contains("performerId", "billToId", "zone");
        assertThat(document.<String>get("components.schemas.ReportLine.properties.quantity.description"))
                .contains("half up");
        assertThat(document.<List<Object>>get("components.schemas.ReportLine.properties.unit.examples"))
                .contains("MIN");
        assertThat(document.<Object>get("paths.'/api/reports/{id}'.put.parameters").toString())
                .contains("UUID version 7 is expected");
    }

    private JsonPath document() throws IOException {
        var json = new String(documents.getDocument("<default>", Format.JSON), UTF_8);
        Files.createDirectories(Path.of("target", "openapi"));
        Files.writeString(Path.of("target", "openapi", "openapi.json"), json);
        return JsonPath.from(json);
    }
}
