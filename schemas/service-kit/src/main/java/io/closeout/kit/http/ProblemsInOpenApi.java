package io.closeout.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every operation how it refuses: with a problem document, always the same one. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String REFERENCE = "#/components/schemas/" + PROBLEM;

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        if (responses != null && responses.getDefaultValue() == null) {
            responses.setDefaultValue(refusal());
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema(PROBLEM, problem());
        document.setComponents(components);
    }

    private static APIResponse refusal() {
        var json = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(REFERENCE));
        return OASFactory.createAPIResponse()
                .description("Refused. 400 invalid-input names every fault in errors; 401 and 403 nobody or not you; 404"
                        + " unknown or out of reach; 409 and 412 somebody was faster or it does not fit the state; 422"
                        + " against a rule; 428 If-Match is missing.")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, json));
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
