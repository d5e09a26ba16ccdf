package io.closeout.dev.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.PlatformResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may ask what: every route a service answers stands in {@code access.tsv} beside the test with the roles that may
 * use it, and the running service treats a stranger and each role accordingly. A route without a line fails, so nobody
 * opens a door unseen.
 */
public abstract class AccessRules {

    private static final List<String> ROLES = List.of(
            "technician",
            "station",
            "reviewer",
            "back-office",
            "manufacturer",
            "customer",
            "auditor",
            "ops",
            "service");
    private static final String NETWORK = "network-a";
    // Acts for a party without any data, so that no call of these finds something to change.
    private static final String NO_PARTY = "0199aaaa-0000-7000-8000-00000000dead";

    // HTTP/1.1: the offer to go up to HTTP/2 with each first request costs more than the calls themselves.
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();

    /** The root package of the service, such as {@code io.closeout.invoicing}. */
    protected abstract String rootPackage();

    /** Where the service answers. */
    protected abstract URI server();

    @Test
    void everyRouteStandsInTheTable() throws IOException {
        assertThat(routes().map(route -> route + "\n").collect(Collectors.joining()))
                .isEqualTo(golden());
    }

    /** One test per route: a stranger first, then each role. */
    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheTable() {
        return routes().map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> keeps(route)));
    }

    private void keeps(Route route) throws IOException, InterruptedException {
        assertThat(isTurnedAway(status(route, null)))
                .as("%s: a stranger is turned away", route)
                .isEqualTo(!route.isOpenToStrangers());
        for (var role : ROLES) {
            assertThat(status(route, tokens.computeIfAbsent(role, AccessRules::token)) == 403)
                    .as("%s: %s is refused", route, role)
                    .isEqualTo(!route.isOpenTo(role));
        }
    }

    private static String token(String role) {
        var persona = Persona.called("access-" + role)
                .withRoles(role)
                .ofTenant(NETWORK)
                .actingFor(NO_PARTY);
        return PlatformResource.current().identity().token(persona);
    }

    /** Pages lead to the sign-in instead of refusing. */
    private static boolean isTurnedAway(int status) {
        return status == 401 || status == 302;
    }

    private int status(Route route, @Nullable String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        server().resolve(route.example(UUID.randomUUID().toString())))
                .header("Content-Type", route.mediaType())
                .method(route.method(), HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            // A connection whose answer was read can be used again; a stream of events has no end.
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                body.readAllBytes();
            }
        }
        return answer.statusCode();
    }

    private Stream<Route> routes() {
        return Route.in(rootPackage(), "io.closeout.kit").stream();
    }

    private String golden() throws IOException {
        try (var file =
                Objects.requireNonNull(getClass().getResourceAsStream("access.tsv"), "access.tsv beside the test")) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
