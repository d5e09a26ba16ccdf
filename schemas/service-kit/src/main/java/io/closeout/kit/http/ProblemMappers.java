package io.closeout.kit.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever a request dies of into a problem document. The named types only take over from built-in mappers. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<String, String> BRING_A_TOKEN = Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        MismatchedInputException.class,
        ValidationException.class,
        ForbiddenException.class
    })
    Response answer(Throwable failure, RoutingContext request, HttpHeaders headers) {
        var problem = Failures.problemOf(failure).at(request.normalizedPath(), Correlation.of(request));
        if (problem.status() == StandardProblems.INTERNAL.status()) {
            LOG.errorf(failure, "Request failed: %s %s", request.request().method(), request.normalizedPath());
        } else if (problem.status() == StandardProblems.UNAVAILABLE.status()) {
            LOG.warnf("Request refused for now: %s", failure.toString());
        }
        return response(problem, headersOf(failure), headers);
    }

    /** A program is told to bring a token; a person who opens a page is sent to the sign-in. */
    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Uni<Response> challenge(Throwable failure, RoutingContext request, HttpHeaders headers) {
        var problem = StandardProblems.UNAUTHORISED.at(request.normalizedPath(), Correlation.of(request));
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null || isForPrograms(request) || failure instanceof AuthenticationCompletionException) {
            return Uni.createFrom().item(response(problem, BRING_A_TOKEN, headers));
        }
        return authenticator
                .getChallenge(request)
                .map(challenge -> challenged(problem, challenge, headers))
                .onFailure()
                .recoverWithItem(() -> response(problem, Map.of(), headers));
    }

    private static boolean isForPrograms(RoutingContext request) {
        return request.normalizedPath().startsWith("/api/");
    }

    private static Response challenged(Problem problem, @Nullable ChallengeData challenge, HttpHeaders headers) {
        if (challenge == null) {
            return response(problem, Map.of(), headers);
        }
        var answer = challenge.status == problem.status()
                ? Response.fromResponse(response(problem, Map.of(), headers))
                : Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private static Response response(Problem problem, Map<String, String> more, HttpHeaders asked) {
        var answer = Response.status(problem.status());
        ProblemDocuments.headers(problem).forEach(answer::header);
        more.forEach(answer::header);
        return answer.type(Problem.MEDIA_TYPE)
                .entity(ProblemDocuments.bytes(problem))
                .build();
    }

    private static Map<String, String> headersOf(Throwable failure) {
        var allow = failure instanceof WebApplicationException web
                ? web.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        return allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow);
    }
}
