package io.closeout.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.closeout.kit.sql.DatabaseException;
import io.closeout.kit.tenancy.NoTenantException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;

/** Tells which problem a failure is. What nobody foresaw is an internal error and says nothing about itself. */
final class Failures {

    /** How the server says that a body without a declared length grew over the limit. */
    private static final String TOO_LARGE = "Request too large";

    private Failures() {}

    static Problem problemOf(Throwable failure) {
        return refusal(failure)
                .or(() -> staleEdit(failure))
                .or(() -> database(failure))
                .or(() -> input(failure))
                .or(() -> access(failure))
                .orElseGet(() -> web(failure));
    }

    private static Optional<Problem> refusal(Throwable failure) {
        return DatabaseException.parts(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .map(Refusal::problem)
                .findFirst();
    }

    private static Optional<Problem> staleEdit(Throwable failure) {
        return DatabaseException.parts(failure)
                .filter(cause -> cause instanceof OptimisticLockException || cause instanceof StaleStateException)
                .map(cause -> StandardProblems.STALE)
                .findFirst();
    }

    private static Optional<Problem> database(Throwable failure) {
        return DatabaseException.parts(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(DatabaseFailures::problemOf)
                .findFirst();
    }

    /** Only a failure to read the request itself counts; the same exception from deeper inside is our own fault. */
    private static Optional<Problem> input(Throwable failure) {
        var direct = failure instanceof WebApplicationException web ? web.getCause() : failure;
        return switch (direct) {
            case ConstraintViolationException invalid -> ViolationFaults.problemOf(invalid);
            case MismatchedInputException mismatch -> Optional.of(JsonFaults.problemOf(mismatch));
            case JsonProcessingException json
            when failure instanceof WebApplicationException -> Optional.of(JsonFaults.problemOf(json));
            case IOException broken
            when TOO_LARGE.equals(broken.getMessage()) -> Optional.of(StandardProblems.TOO_LARGE);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Problem> access(Throwable failure) {
        return switch (failure) {
            case UnauthorizedException anonymous -> Optional.of(StandardProblems.UNAUTHORISED);
            case AuthenticationException notProved -> Optional.of(StandardProblems.UNAUTHORISED);
            case ForbiddenException notAllowed -> Optional.of(StandardProblems.FORBIDDEN);
            case NoTenantException stranger -> Optional.of(StandardProblems.FORBIDDEN);
            default -> Optional.empty();
        };
    }

    private static Problem web(Throwable failure) {
        return failure instanceof WebApplicationException web
                ? forStatus(web.getResponse().getStatus())
                : StandardProblems.INTERNAL;
    }

    static Problem forStatus(int status) {
        return switch (status) {
            case 401 -> StandardProblems.UNAUTHORISED;
            case 403 -> StandardProblems.FORBIDDEN;
            case 404 -> StandardProblems.NOT_FOUND;
            case 405 -> StandardProblems.NOT_ALLOWED;
            case 406 -> StandardProblems.NOT_ACCEPTABLE;
            case 409 -> StandardProblems.CONFLICT;
            case 412 -> StandardProblems.STALE;
            case 413 -> StandardProblems.TOO_LARGE;
            case 415 -> StandardProblems.UNSUPPORTED;
            case 428 -> StandardProblems.IF_MATCH_MISSING;
            case 503 -> StandardProblems.UNAVAILABLE;
            default ->
                status >= 400 && status < 500
                        ? Problem.of(status, "bad-request", StandardProblems.BAD_REQUEST.title())
                        : StandardProblems.INTERNAL;
        };
    }
}
