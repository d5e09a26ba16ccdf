package io.closeout.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.platform.PlatformResource;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody learns who has the document and nobody to ask. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class OpenApiTest {

    @Inject
    OpenApiDocumentService documents;

    @Test
    void everyOperationSaysHowItRefuses() throws IOException {
        var responses = document().path("paths").findValues("responses");

        assertThat(document().toString()).doesNotContain("TemplateLocator", "\"/cases\"", "text/html");
        assertThat(responses).hasSizeGreaterThan(30).allSatisfy(one -> assertThat(one.path("default")
                        .path("content")
                        .path("application/problem+json")
                        .toString())
                .contains("#/components/schemas/Problem"));
    }

    @Test
    void aDraftIsDescribedFieldByField() throws IOException {
        var document = document();
        var schemas = document.path("components").path("schemas");

        for (var schema : List.of("Report", "ReportLine", "WorkPeriod", "PayerShare", "Problem")) {
            assertThat(schemas.path(schema).path("description").asText()).as(schema).isNotBlank();
        }
        assertThat(schemas.path("Report").path("required").toString()).contains("performerId", "billToId", "zone");
        assertThat(document.path("paths")
                        .path("/api/reports/{id}")
                        .path("put")
                        .path("responses")
                        .path("201")
                        .toString())
                .contains("#/components/schemas/ReportView");
        var line = schemas.path("ReportLine").path("properties");
        assertThat(line.path("quantity").path("description").asText()).contains("half up");
        assertThat(line.path("unit").path("examples").toString()).contains("MIN");
        assertThat(document.path("paths")
                        .path("/api/reports/{id}")
                        .path("put")
                        .path("parameters")
                        .toString())
                .contains("UUID version 7 is expected");
    }

    private JsonNode document() throws IOException {
        var json = documents.getDocument("<default>", Format.JSON);
        Files.createDirectories(Path.of("target", "openapi"));
        Files.write(Path.of("target", "openapi", "openapi.json"), json);
        return new JsonMapper().readTree(json);
    }
}
