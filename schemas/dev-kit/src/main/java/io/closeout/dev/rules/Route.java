package io.closeout.dev.rules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that a service answers, as its resource classes declare it.
 *
 * @param method of HTTP
 * @param path with its parameters in braces
 * @param mediaType that it takes
 * @param readers the roles that may; {@link #EVERYBODY}, {@link #SIGNED_IN}, or {@link #NOBODY} where nothing is said
 */
record Route(String method, String path, String mediaType, Set<String> readers) implements Comparable<Route> {

    static final String EVERYBODY = "everybody";
    static final String SIGNED_IN = "signed-in";
    static final String NOBODY = "nobody";

    private static final String REST = "jakarta.ws.rs.";
    private static final String SECURITY = "jakarta.annotation.security.";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");

    // A name, and after a colon a pattern that may itself hold a count in braces.
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}:]*(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private static final Pattern DIGITS = Pattern.compile("\\[0-9a-f]\\{(\\d+)}");

    /** Every route of the classes in the packages, in the order of paths. */
    static Set<Route> in(String... packages) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
        return classes.stream()
                .filter(one -> !one.isInterface()) // those are clients of other services
                .filter(one -> annotation(one.getAnnotations(), REST + "Path").isPresent())
                .flatMap(Route::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Route> of(JavaClass resource) {
        return resource.getMethods().stream()
                .flatMap(method -> METHODS.stream()
                        .filter(verb ->
                                annotation(method.getAnnotations(), REST + verb).isPresent())
                        .map(verb -> new Route(
                                verb, path(resource, method), mediaType(resource, method), readers(resource, method))));
    }

    private static String path(JavaClass resource, JavaMethod method) {
        var parts = Stream.of(
                        annotation(resource.getAnnotations(), REST + "Path"),
                        annotation(method.getAnnotations(), REST + "Path"))
                .flatMap(Optional::stream)
                .flatMap(path -> values(path).stream())
                .map(path -> path.replaceAll("^/+|/+$", ""))
                .filter(path -> !path.isEmpty());
        return "/" + parts.collect(Collectors.joining("/"));
    }

    private static String mediaType(JavaClass resource, JavaMethod method) {
        return annotation(method.getAnnotations(), REST + "Consumes")
                .or(() -> annotation(resource.getAnnotations(), REST + "Consumes"))
                .map(consumes -> values(consumes).getFirst())
                .orElse("application/json");
    }

    private static Set<String> readers(JavaClass resource, JavaMethod method) {
        var ofMethod = readers(method.getAnnotations());
        var said = ofMethod.isEmpty() ? readers(resource.getAnnotations()) : ofMethod;
        return said.isEmpty() ? Set.of(NOBODY) : said;
    }

    private static Set<String> readers(Set<? extends JavaAnnotation<?>> annotations) {
        if (annotation(annotations, SECURITY + "PermitAll").isPresent()) {
            return Set.of(EVERYBODY);
        }
        if (annotation(annotations, "io.quarkus.security.Authenticated").isPresent()) {
            return Set.of(SIGNED_IN);
        }
        return annotation(annotations, SECURITY + "RolesAllowed")
                .map(roles -> new TreeSet<>(values(roles)))
                .orElseGet(TreeSet::new);
    }

    private static Optional<JavaAnnotation<?>> annotation(Set<? extends JavaAnnotation<?>> annotations, String name) {
        return annotations.stream()
                .filter(one -> one.getRawType().getName().equals(name))
                .<JavaAnnotation<?>>map(one -> one)
                .findFirst();
    }

    private static List<String> values(JavaAnnotation<?> annotation) {
        var value = annotation.get("value").orElse("");
        return value instanceof Object[] many
                ? Arrays.stream(many).map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    boolean isOpenTo(String role) {
        return readers.contains(EVERYBODY) || readers.contains(SIGNED_IN) || readers.contains(role);
    }

    boolean isOpenToStrangers() {
        return readers.contains(EVERYBODY);
    }

    /** An address that the route takes; what it names does not exist. */
    String example(String id) {
        return PARAMETER.matcher(path).replaceAll(parameter -> example(parameter.group(1), id));
    }

    /** So many noughts where the pattern counts hexadecimal digits, the first of named choices, else the id. */
    private static String example(@Nullable String pattern, String id) {
        if (pattern == null) {
            return id;
        }
        var digits = DIGITS.matcher(pattern.strip());
        if (digits.matches()) {
            return "0".repeat(Integer.parseInt(digits.group(1)));
        }
        return pattern.contains("|") ? pattern.split("\\|", -1)[0].strip() : id;
    }

    @Override
    public int compareTo(Route other) {
        var byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }

    /** The line of the golden file. */
    @Override
    public String toString() {
        return "%s\t%s\t%s".formatted(method, path, String.join(" ", new TreeSet<>(readers)));
    }
}
