package io.closeout.invoicing.einvoice;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.closeout.invoicing.issuing.DocumentContent;
import java.util.function.Consumer;

/** A document with one thing changed, as if somebody had edited what is stored. */
final class Mistake {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(com.fasterxml.jackson.databind.node.JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private Mistake() {}

    static DocumentContent in(DocumentContent content, Consumer<ObjectNode> change) {
        var tree = (ObjectNode) JSON.valueToTree(content);
        change.accept(tree);
        return JSON.convertValue(tree, DocumentContent.class);
    }
}
