package io.closeout.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs an {@link Idempotent} command inside the transaction that also keeps its answer, so that effect and answer are
 * known together or not at all. A replayed answer is the stored one byte by byte.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class IdempotentInterceptor {

    static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private static final int FIRST_FAILURE = 400;

    /** As the body writer says it when a resource says nothing. */
    private static final String JSON_TEXT = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final IdempotentCall call;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    IdempotentInterceptor(IdempotentCall call, IdempotencyKeys keys, ObjectMapper json) {
        this.call = call;
        this.keys = keys;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext command) throws Exception {
        var key = call.key();
        var bodyHash = call.bodyHash();
        if (key == null || bodyHash == null) {
            return command.proceed();
        }
        try {
            return QuarkusTransaction.joiningExisting().call(() -> inTransaction(key, bodyHash, command));
        } catch (QuarkusTransactionException wrapped) {
            throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
        }
    }

    private @Nullable Object inTransaction(CallKey key, byte[] bodyHash, InvocationContext command) throws Exception {
        if (!keys.lock(key)) {
            throw new ProblemException(StandardProblems.STILL_RUNNING);
        }
        var earlier = keys.find(key);
        if (earlier.isPresent()) {
            throw answerAgain(earlier.get(), bodyHash);
        }
        var answer = command.proceed();
        var stored = record(answer, bodyHash, command.getMethod());
        if (stored.status() < FIRST_FAILURE) {
            keys.store(key, stored);
        }
        return answer;
    }

    private static RuntimeException answerAgain(StoredAnswer answer, byte[] bodyHash) {
        if (!MessageDigest.isEqual(answer.bodyHash(), bodyHash)) {
            return new ProblemException(StandardProblems.KEY_REUSED);
        }
        var again = Response.status(answer.status()).entity(answer.body()).header(REPLAYED_HEADER, "true");
        answer.headers().forEach((name, values) -> values.forEach(value -> again.header(name, value)));
        return new WebApplicationException(again.build());
    }

    private StoredAnswer record(@Nullable Object answer, byte[] bodyHash, Method method) throws IOException {
        var response = response(answer);
        var entity = response == null ? answer : response.getEntity();
        var headers = new LinkedHashMap<String, List<String>>();
        if (response != null) {
            headers.putAll(response.getStringHeaders());
        }
        if (entity instanceof Versioned view) {
            headers.putIfAbsent(HttpHeaders.ETAG, List.of(Versions.etag(view.version())));
        }
        if (entity != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(JSON_TEXT));
        }
        var status = response == null ? statusWithout(entity, method) : response.getStatus();
        return new StoredAnswer(bodyHash, status, Map.copyOf(headers), bytes(entity));
    }

    private static @Nullable Response response(@Nullable Object answer) {
        return switch (answer) {
            case Response given -> given;
            case RestResponse<?> given -> given.toResponse();
            case null, default -> null;
        };
    }

    private static int statusWithout(@Nullable Object entity, Method method) {
        var declared = method.getAnnotation(ResponseStatus.class);
        if (declared != null) {
            return declared.value();
        }
        var status = entity == null ? Response.Status.NO_CONTENT : Response.Status.OK;
        return status.getStatusCode();
    }

    private byte[] bytes(@Nullable Object entity) throws IOException {
        return switch (entity) {
            case null -> new byte[0];
            case byte[] raw -> raw;
            default -> json.writeValueAsBytes(entity);
        };
    }
}
