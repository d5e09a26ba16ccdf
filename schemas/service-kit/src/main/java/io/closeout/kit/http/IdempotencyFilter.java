package io.closeout.kit.http;

import io.closeout.kit.tenancy.Tenants;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads key and body of an {@link Idempotent} command before the body is parsed. */
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter {

    static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Tenants tenants;
    private final CurrentActor actor;
    private final IdempotentCall call;

    IdempotencyFilter(Tenants tenants, CurrentActor actor, IdempotentCall call) {
        this.tenants = tenants;
        this.actor = actor;
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = accept(request.getHeaderString(KEY_HEADER));
        var route = request.getMethod() + " " + request.getUriInfo().getPath();
        var body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        call.begin(new CallKey(tenants.current(), actor.actor(), route, key), sha256(body));
    }

    private static String accept(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw ProblemException.badRequest(
                    "Send an Idempotency-Key of up to 200 visible ASCII characters, a new one for each new document.");
        }
        return key;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
