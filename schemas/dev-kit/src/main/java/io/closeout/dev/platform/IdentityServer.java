package io.closeout.dev.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.process.HttpProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An OpenID Connect issuer with login page, discovery and keys, whose tokens are as real as any. It believes whoever
 * asks, so it listens to this machine only.
 */
public final class IdentityServer extends Server {

    /** The public client of the pages: code flow with PKCE, any redirect address of this machine. */
    public static final String WEB_CLIENT = "closeout-web";

    static final String ISSUER = "closeout";
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String NOWHERE = "http://127.0.0.1/token";

    private final PlatformState state;
    private final List<String> services;
    private final List<Persona> personas;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Persona, Minted> minted = new ConcurrentHashMap<>();

    IdentityServer(PlatformState state, Engine engine, List<String> services, List<Persona> personas) {
        super("identity", engine);
        this.state = state;
        this.services = services;
        this.personas = personas;
    }

    private record Minted(String token, Instant until) {}

    public String issuerUrl() {
        return "http://127.0.0.1:%d/%s".formatted(state.port("identity"), ISSUER);
    }

    public String jwksUrl() {
        return issuerUrl() + "/jwks";
    }

    public String discoveryUrl() {
        return issuerUrl() + "/.well-known/openid-configuration";
    }

    /** What a service expects in {@code aud}, and the client id it has itself. */
    public static String audienceOf(String service) {
        return "closeout-" + service;
    }

    public List<Persona> personas() {
        return personas;
    }

    public Persona persona(String id) {
        return personas.stream()
                .filter(persona -> persona.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No persona is called " + id));
    }

    /** An access token of one of the cast. */
    public String token(String personaId) {
        return token(persona(personaId));
    }

    /** An access token of anybody one can describe; asked for once and then remembered while it is good. */
    public String token(Persona persona) {
        return minted.compute(persona, (who, known) -> {
                    var now = Instant.now();
                    return known != null && known.until().isAfter(now)
                            ? known
                            : new Minted(login(who), now.plus(LIFETIME.dividedBy(2)));
                })
                .token();
    }

    /** A token a service gets for itself, with the role {@code service}. */
    public String serviceToken(String service) {
        return accessToken(Map.of(
                "grant_type", "client_credentials",
                "client_id", audienceOf(service),
                "client_secret", "unchecked",
                "scope", "openid"));
    }

    /** What the login page sends for anybody one can describe; its buttons send it for the cast. */
    public Map<String, String> loginForm(Persona persona) {
        return Map.of(
                "username", persona.subject(), "claims", LoginPage.json(persona, IdentityFiles.everyone(services)));
    }

    /** The way a browser goes: press the button on the login page, exchange the code. */
    private String login(Persona persona) {
        var query =
                Map.of("response_type", "code", "client_id", WEB_CLIENT, "redirect_uri", NOWHERE, "scope", "openid");
        var answer = post(issuerUrl() + "/authorize?" + encode(query), loginForm(persona));
        var target = answer.headers().firstValue("Location").orElse("");
        var code = target.replaceFirst(".*[?&]code=([^&]*).*", "$1");
        return accessToken(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "client_id", WEB_CLIENT,
                "redirect_uri", NOWHERE));
    }

    private String accessToken(Map<String, String> request) {
        var answer = post(issuerUrl() + "/token", request);
        try {
            JsonNode token = new JsonMapper().readTree(answer.body()).path("access_token");
            if (answer.statusCode() != 200 || token.isMissingNode()) {
                throw new IllegalStateException("No token: %d %s".formatted(answer.statusCode(), answer.body()));
            }
            return token.asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> post(String url, Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    boolean isReady() {
        return HttpProbe.answers(discoveryUrl());
    }
}
