package io.closeout.kit.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lists every violated constraint of a request with a pointer to its field. */
final class ViolationFaults {

    private ViolationFaults() {}

    /** Empty when it is our own answer that broke a constraint. */
    static Optional<Problem> problemOf(ConstraintViolationException failure) {
        var violations = failure.getConstraintViolations();
        if (violations.stream().anyMatch(ViolationFaults::isOurs)) {
            return Optional.empty();
        }
        var faults = violations.stream()
                .map(violation -> new Problem.Fault(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Fault::pointer).thenComparing(Problem.Fault::detail))
                .toList();
        return Optional.of(StandardProblems.INVALID.withErrors(faults));
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return nodes(violation.getPropertyPath()).anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE)
                || nodes(violation.getPropertyPath()).noneMatch(node -> node.getKind() == ElementKind.METHOD);
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        nodes(path).filter(node -> node.getKind() != ElementKind.METHOD).forEach(node -> append(pointer, node));
        return pointer.isEmpty() ? lastName(path) : pointer.toString();
    }

    private static String lastName(Path path) {
        return nodes(path)
                .reduce((first, second) -> second)
                .map(Path.Node::getName)
                .orElse("");
    }

    /** The body itself is the root, so its parameter name is left out; other parameters keep theirs. */
    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }

    private static Stream<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false);
    }
}
