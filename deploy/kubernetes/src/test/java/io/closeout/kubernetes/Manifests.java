package io.closeout.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The objects of one rendering. Edits work on copies, so that one rendering serves every test. */
public record Manifests(List<ObjectNode> objects) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Supplier<Manifests> BASE =
            Once.of(() -> parse(Kubectl.obtain().kustomize(Path.of("base"))));

    /** What deploy/kubernetes/base renders to. */
    public static Manifests ofTheBase() {
        return BASE.get();
    }

    public static Manifests parse(String yaml) {
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
            return new Manifests(documents.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any YAML of this module that is not a manifest. */
    public static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String idOf(JsonNode object) {
        return object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
    }

    /** Kustomize ends the name of a generated ConfigMap with a hash of its content. */
    static String nameWithoutHashOf(JsonNode object) {
        return idOf(object).replaceFirst("^(ConfigMap/.*)-[a-z0-9]{10}$", "$1");
    }

    public Stream<ObjectNode> ofKind(String kind) {
        return objects.stream().filter(o -> o.path("kind").asText().equals(kind));
    }

    /** By kind and name; a generated ConfigMap also by its name without the hash. */
    public ObjectNode named(String id) {
        return objects.stream()
                .filter(o -> nameWithoutHashOf(o).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing rendered is called " + id));
    }

    public Manifests with(ObjectNode added) {
        var copy = copy();
        copy.objects.add(added);
        return copy;
    }

    public Manifests without(String id) {
        var copy = copy();
        copy.objects.remove(copy.named(id));
        return copy;
    }

    public Manifests replacing(String id, String pointer, JsonNode value) {
        var copy = copy();
        var at = JsonPointer.compile(pointer);
        var parent = copy.named(id).at(at.head());
        var last = at.last().getMatchingProperty();
        switch (parent) {
            case ObjectNode object -> object.set(last, value);
            case ArrayNode array when last.equals("-") -> array.add(value);
            case ArrayNode array -> array.set(Integer.parseInt(last), value);
            default -> throw new IllegalArgumentException(id + " has nothing at " + at.head());
        }
        return copy;
    }

    public Manifests removing(String id, String pointer) {
        var copy = copy();
        var at = JsonPointer.compile(pointer);
        if (copy.named(id).at(at).isMissingNode()) {
            throw new IllegalArgumentException(id + " has nothing at " + pointer);
        }
        switch (copy.named(id).at(at.head())) {
            case ObjectNode object -> object.remove(at.last().getMatchingProperty());
            case ArrayNode array -> array.remove(at.last().getMatchingIndex());
            default -> throw new IllegalArgumentException(id + " has nothing at " + at.head());
        }
        return copy;
    }

    private Manifests copy() {
        return new Manifests(
                new ArrayList<>(objects.stream().map(ObjectNode::deepCopy).toList()));
    }
}
