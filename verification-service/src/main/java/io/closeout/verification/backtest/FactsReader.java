package io.closeout.verification.backtest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.closeout.verification.facts.Snapshot;
import io.closeout.verification.rules.ChangedWords;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads kept facts, also those of a time when fewer were kept. Which words are unknown is found out as well, beside the
 * version that the facts name: what is missing is filled in two ways, and a word that then says two things depends on it.
 */
final class FactsReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FactsReader() {}

    /** @throws IOException if these are no facts at all */
    static PastFacts read(byte[] bytes) throws IOException {
        try {
            return new PastFacts(present(JSON.readValue(bytes, Snapshot.class)), Set.of());
        } catch (MismatchedInputException incomplete) {
            var one = filled(bytes, Filling.ONE);
            var other = filled(bytes, Filling.OTHER);
            return new PastFacts(one, ChangedWords.between(one.facts(), other.facts()));
        }
    }

    private static Snapshot present(@Nullable Snapshot facts) throws IOException {
        if (facts == null) {
            throw new IOException("these are no facts");
        }
        return facts;
    }

    /** What is no object stays as it is, and is refused when it is read. */
    private static Stream<ObjectNode> objects(JsonNode array) {
        return array.valueStream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    private static Snapshot filled(byte[] bytes, Filling filling) throws IOException {
        if (!(JSON.readTree(bytes) instanceof ObjectNode facts)) {
            throw new IOException("these are no facts");
        }
        fill(facts, Snapshot.class, filling);
        return JSON.treeToValue(facts, Snapshot.class);
    }

    private static void fill(ObjectNode node, Class<?> type, Filling filling) {
        for (var component : type.getRecordComponents()) {
            var value = node.get(component.getName());
            if (value == null || (value.isNull() && component.getType().isPrimitive())) {
                node.set(component.getName(), made(component, filling));
            } else if (value instanceof ObjectNode inner && component.getType().isRecord()) {
                fill(inner, component.getType(), filling);
            } else if (value.isArray() && elementOf(component).isRecord()) {
                objects(value).forEach(element -> fill(element, elementOf(component), filling));
            }
        }
    }

    private static JsonNode made(RecordComponent component, Filling filling) {
        var type = component.getType();
        if (type == List.class) {
            var list = JsonNodeFactory.instance.arrayNode();
            return filling == Filling.ONE ? list : list.add(made(elementOf(component), filling));
        }
        return made(type, filling);
    }

    private static JsonNode made(Class<?> type, Filling filling) {
        var make = JsonNodeFactory.instance;
        if (type.isRecord()) {
            var node = make.objectNode();
            fill(node, type, filling);
            return node;
        }
        if (type == boolean.class) {
            return make.booleanNode(filling == Filling.OTHER);
        }
        if (type == LocalDate.class) {
            return make.textNode(filling == Filling.ONE ? "1970-01-01" : "1970-01-03");
        }
        return type == String.class
                ? make.textNode(filling == Filling.ONE ? "" : "?")
                : make.numberNode(filling == Filling.ONE ? 0 : 1);
    }

    private static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    /** Two pictures that differ in everything that is missing. */
    private enum Filling {
        ONE,
        OTHER
    }
}
