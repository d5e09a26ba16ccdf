package io.closeout.kit.http;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is behind the current work: the person whose verified token came with the request, or, where no request is going
 * on, whom it works for or this service itself. Nothing a caller writes into a header, path or body can change the
 * answer.
 */
@ApplicationScoped
public class CurrentActor {

    /** Stands for a visitor who proved nothing. */
    public static final String ANONYMOUS = "anonymous";

    private static final ScopedValue<String> PRINCIPAL = ScopedValue.newInstance();
    private static final String PARTY_CLAIM = "party";
    private static final String TENANT_CLAIM = "tenant";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final String service;

    CurrentActor(
            SecurityIdentity identity,
            CurrentVertxRequest request,
            @ConfigProperty(name = "closeout.service") String service) {
        this.identity = identity;
        this.request = request;
        this.service = service;
    }

    /**
     * A job carries out what a person asked for: it stays that person's act.
     *
     * @param actor as {@link #actor()} named them when they asked
     */
    public static void onBehalfOf(String actor, Runnable work) {
        ScopedValue.where(PRINCIPAL, actor).run(work);
    }

    /** How audit rows and keys name the actor: {@code user:<subject>}, {@code anonymous} or {@code service:<name>}. */
    public String actor() {
        if (PRINCIPAL.isBound()) {
            return PRINCIPAL.get();
        }
        if (!isRequest()) {
            return "service:" + service;
        }
        return subject().map(subject -> "user:" + subject).orElse(ANONYMOUS);
    }

    /** The subject of the verified token. */
    public Optional<String> subject() {
        return isKnown()
                ? Optional.of(token().map(JsonWebToken::getSubject).orElseGet(this::principal))
                : Optional.empty();
    }

    /** The name to greet a person with. */
    public Optional<String> displayName() {
        return claim("name").or(() -> claim("preferred_username")).or(this::subject);
    }

    public Set<String> roles() {
        return isKnown() ? Set.copyOf(identity.getRoles()) : Set.of();
    }

    public boolean is(String role) {
        return roles().contains(role);
    }

    /** The station, customer or manufacturer a person acts for. */
    public Optional<String> party() {
        return claim(PARTY_CLAIM);
    }

    public Optional<String> tenant() {
        return claim(TENANT_CLAIM);
    }

    /** A claim of the verified token, as text. */
    public Optional<String> claim(String name) {
        return token().map(token -> token.<Object>getClaim(name))
                .map(CurrentActor::text)
                .filter(text -> !text.isBlank());
    }

    private static String text(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : claim.toString();
    }

    private Optional<JsonWebToken> token() {
        return isKnown() && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private String principal() {
        return identity.getPrincipal().getName();
    }

    private boolean isKnown() {
        return isRequest() && !identity.isAnonymous();
    }

    private boolean isRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }
}
