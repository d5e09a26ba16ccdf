package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class IdentityServerTest {

    private static final IdentityServer IDENTITY = PlatformResource.current().identity();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RIGHT = "r".repeat(43);
    private static final String CALLBACK = "http://127.0.0.1:1/callback";

    @Test
    void signsTokensWithTheKeyItPublishes() throws Exception {
        assertThat(isSignedBy(publishedKey(), IDENTITY.token("technician-a"))).isTrue();
    }

    @Test
    void signsWithTheKeyMadeForThisPlatform() throws Exception {
        var modulus = json(get(IDENTITY.jwksUrl())).at("/keys/0/n").asText();
        var key = json(PlatformState.load(PlatformResource.current().folder()).get("identity.key"));

        assertThat(modulus).isEqualTo(key.path("n").asText());
    }

    @Test
    void saysWhoThePersonaIs() throws Exception {
        var claims = claims(IDENTITY.token("technician-a"));

        assertThat(claims.path("iss").asText()).isEqualTo(IDENTITY.issuerUrl());
        assertThat(claims.path("sub").asText()).isEqualTo("technician-a");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"technician\"]");
        assertThat(claims.path("tenant").asText()).isEqualTo("network-a");
        assertThat(claims.path("party").asText()).isEqualTo("station-a-1");
        assertThat(claims.path("aud").toString()).contains("\"closeout-report\"", "\"closeout-web\"");
    }

    @Test
    void saysWhatATestDescribes() throws Exception {
        var somebody = Persona.called("somebody").withRoles("auditor").forAudience("elsewhere");

        var claims = claims(IDENTITY.token(somebody));

        assertThat(claims.path("groups").toString()).isEqualTo("[\"auditor\"]");
        assertThat(claims.path("aud").toString()).contains("elsewhere").doesNotContain("closeout");
        assertThat(claims.has("tenant")).isFalse();
    }

    @Test
    void remembersATokenWhileItIsGood() {
        assertThat(IDENTITY.token("ops")).isSameAs(IDENTITY.token("ops"));
    }

    @Test
    void givesAServiceTheRoleService() throws Exception {
        var claims = claims(IDENTITY.serviceToken("reminder"));

        assertThat(claims.path("sub").asText()).isEqualTo("closeout-reminder");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"service\"]");
    }

    @Test
    void offersEachPersonaAsAButton() throws Exception {
        var page = get(authorize("challenge"));

        for (var persona : IDENTITY.personas()) {
            assertThat(page).contains("value=\"%s\"".formatted(persona.subject()));
        }
    }

    @Test
    void exchangesACodeOnlyForWhoAskedForIt() throws Exception {
        assertThat(exchange(code(RIGHT), RIGHT).statusCode()).isEqualTo(200);
        assertThat(exchange(code(RIGHT), "w".repeat(43)).statusCode()).isEqualTo(400);
    }

    private static String code(String verifier) throws Exception {
        var answer = post(authorize(challenge(verifier)), "username=ops&claims=%7B%7D");
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    private static HttpResponse<String> exchange(String code, String verifier) throws Exception {
        var form = "grant_type=authorization_code&client_id=closeout-web&code=%s&redirect_uri=%s&code_verifier=%s";
        return post(IDENTITY.issuerUrl() + "/token", form.formatted(code, CALLBACK, verifier));
    }

    private static String authorize(String challenge) {
        var query = "?response_type=code&client_id=closeout-web&scope=openid&redirect_uri=%s"
                + "&code_challenge=%s&code_challenge_method=S256";
        return IDENTITY.issuerUrl() + "/authorize" + query.formatted(CALLBACK, challenge);
    }

    private static String challenge(String verifier) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static PublicKey publishedKey() throws Exception {
        var discovery = json(get(IDENTITY.discoveryUrl()));
        var key = json(get(discovery.path("jwks_uri").asText())).at("/keys/0");
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static boolean isSignedBy(PublicKey key, String token) throws Exception {
        var parts = token.split("\\.", -1);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(JsonNode key, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(field).asText()));
    }

    private static JsonNode claims(String token) throws Exception {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return json(new String(claims, StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }

    private static String get(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> post(String url, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
