package io.closeout.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Says of every operation how it refuses: with a problem document, always the same one. Pages are for people and left out. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String HTML = "text/html";
    private static final String REFERENCE = "#/components/schemas/" + PROBLEM;

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        if (responses == null) {
            return operation;
        }
        var known = responses.getAPIResponses();
        if (known.values().stream().anyMatch(ProblemsInOpenApi::isPage)) {
            return null;
        }
        known.forEach((status, response) -> {
            if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(problemContent());
            }
        });
        responses.setDefaultValue(refusal());
        return operation;
    }

    private static boolean isPage(APIResponse response) {
        var content = response.getContent();
        return content != null && content.getMediaTypes() != null && content.getMediaTypes().containsKey(HTML);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema(PROBLEM, problem());
        document.setComponents(components);
        var paths = document.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            List.copyOf(paths.getPathItems().entrySet()).stream()
                    .filter(path -> path.getValue().getOperations().isEmpty())
                    .forEach(path -> paths.removePathItem(path.getKey()));
        }
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("Refused. 400 invalid-input names every fault in errors; 401 and 403 nobody or not you; 404"
                        + " unknown or out of reach; 409 and 412 somebody was faster or it does not fit the state; 422"
                        + " against a rule; 428 If-Match is missing.")
                .content(problemContent());
    }

    private static Content problemContent() {
        var document = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(REFERENCE));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, document);
    }

    private static Schema problem() {
        var fault = object("One thing that is wrong with the request")
                .addProperty("pointer", text("Where: a JSON pointer into the body, or the name of a parameter"))
                .addProperty("detail", text("What is wrong there"));
        return object("An error as RFC 9457 tells it")
                .addProperty("type", text("urn:closeout:problem:<name>, stable; branch on this"))
                .addProperty("title", text("For people"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("For people"))
                .addProperty("instance", text("The path that was asked for"))
                .addProperty("correlationId", text("For a question to whoever runs the service"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
