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
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever a request dies of into a problem document. The named types only take over from built-in mappers. */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<String, String> BRING_A_TOKEN = Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        MismatchedInputException.class,
        ValidationException.class,
        ForbiddenException.class
    })
    Response answer(Throwable failure, RoutingContext request) {
        var problem = Failures.problemOf(failure);
        if (problem.status() == StandardProblems.INTERNAL.status()) {
            LOG.errorf(failure, "Request failed: %s %s", request.request().method(), withoutToken(request));
        } else if (problem.status() == StandardProblems.UNAVAILABLE.status()) {
            LOG.warnf("Request refused for now: %s", failure.toString());
        }
        return answers.of(problem, headersOf(failure), request);
    }

    /** A path may carry the token of a signed link, which whoever reads the log could use. */
    private static String withoutToken(RoutingContext request) {
        return TOKEN.matcher(request.normalizedPath()).replaceAll("…");
    }

    /** A program is told to bring a token; a person who opens a page is sent to the sign-in. */
    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Uni<Response> challenge(Throwable failure, RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        var noSignIn = ProblemAnswers.isForPrograms(request) || failure instanceof AuthenticationCompletionException;
        if (authenticator == null || noSignIn) {
            return Uni.createFrom().item(answers.of(StandardProblems.UNAUTHORISED, BRING_A_TOKEN, request));
        }
        return authenticator
                .getChallenge(request)
                .map(challenge -> challenged(challenge, request))
                .onFailure()
                .recoverWithItem(() -> answers.of(StandardProblems.UNAUTHORISED, Map.of(), request));
    }

    private Response challenged(@Nullable ChallengeData challenge, RoutingContext request) {
        if (challenge == null) {
            return answers.of(StandardProblems.UNAUTHORISED, Map.of(), request);
        }
        var answer = challenge.status == StandardProblems.UNAUTHORISED.status()
                ? Response.fromResponse(answers.of(StandardProblems.UNAUTHORISED, Map.of(), request))
                : Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private static Map<String, String> headersOf(Throwable failure) {
        var allow = failure instanceof WebApplicationException web
                ? web.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        return allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow);
    }
}
