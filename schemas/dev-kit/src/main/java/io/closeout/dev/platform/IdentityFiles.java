package io.closeout.dev.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.PrivateFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The issuer's configuration: its own key, the login page, and what it says about personas and services. */
final class IdentityFiles {

    private static final String ISSUER = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";

    private final PlatformState state;
    private final List<String> services;
    private final List<Persona> personas;

    IdentityFiles(PlatformState state, List<String> services, List<Persona> personas) {
        this.state = state;
        this.services = services;
        this.personas = personas;
    }

    ChildSpec spec() {
        var jvm = new ServerJvm("identity", state);
        var login = jvm.home().resolve("login.html");
        var config = jvm.home().resolve("config.json");
        PrivateFiles.write(login, LoginPage.of(personas, everyone(services)));
        PrivateFiles.write(config, config(login));
        var options = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var environment = Map.of(
                "SERVER_HOSTNAME", "127.0.0.1",
                "SERVER_PORT", Integer.toString(state.port("identity")),
                "JSON_CONFIG_PATH", config.toString());
        return jvm.spec(options, environment, ISSUER, List.of());
    }

    /** The audience of a persona that names none: whoever is part of the product. */
    static List<String> everyone(List<String> services) {
        return Stream.concat(
                        Stream.of(IdentityServer.WEB_CLIENT), services.stream().map(IdentityServer::audienceOf))
                .toList();
    }

    private String config(Path login) {
        var key = state.once("identity.key", IssuerKey::next);
        var config = Map.of(
                "interactiveLogin", true,
                "loginPagePath", login.toString(),
                "httpServer", "NettyWrapper",
                "tokenProvider", Map.of("keyProvider", Map.of("initialKeys", key, "algorithm", "RS256")),
                "tokenCallbacks",
                        List.of(Map.of(
                                "issuerId", IdentityServer.ISSUER,
                                "tokenExpiry", IdentityServer.LIFETIME.toSeconds(),
                                "requestMappings", mappings())));
        try {
            return new JsonMapper().writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> mappings() {
        var mappings = new ArrayList<Map<String, Object>>();
        for (var service : services) {
            var client = Persona.called(IdentityServer.audienceOf(service)).withRoles("service");
            mappings.add(mapping("client_id", client.id(), client));
        }
        personas.forEach(persona -> mappings.add(mapping("username", persona.id(), persona)));
        return mappings;
    }

    private Map<String, Object> mapping(String parameter, String match, Persona persona) {
        return Map.of("requestParam", parameter, "match", match, "claims", persona.claims(everyone(services)));
    }
}
