package io.closeout.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotFoundException(), 404, "not-found"),
                Arguments.of(new NotSupportedException(), 415, "unsupported-media-type"),
                Arguments.of(new WebApplicationException(413), 413, "body-too-large"),
                Arguments.of(new WebApplicationException(418), 418, "bad-request"),
                Arguments.of(new WebApplicationException(502), 500, "internal-error"),
                Arguments.of(new UnauthorizedException(), 401, "unauthorised"),
                Arguments.of(new ForbiddenException(), 403, "forbidden"),
                Arguments.of(new OptimisticLockException(), 412, "stale-version"),
                Arguments.of(new RuntimeException(new OptimisticLockException()), 412, "stale-version"),
                Arguments.of(database("08006"), 503, "unavailable"),
                Arguments.of(database("57P01"), 503, "unavailable"),
                Arguments.of(database("40P01"), 503, "unavailable"),
                Arguments.of(database("57014"), 503, "unavailable"),
                Arguments.of(database("23505"), 409, "conflict"),
                Arguments.of(database("22021"), 400, "invalid-input"),
                Arguments.of(database("22003"), 400, "invalid-input"),
                Arguments.of(database("23514"), 500, "internal-error"),
                Arguments.of(database("42501"), 500, "internal-error"),
                Arguments.of(new NullPointerException("secret"), 500, "internal-error"),
                Arguments.of(new StackOverflowError(), 500, "internal-error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsProblem(Throwable failure, int status, String slug) {
        var problem = Failures.problemOf(failure);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.slug()).isEqualTo(slug);
    }

    @Test
    void aPoolThatWaitedInVainIsADatabaseThatIsAway() {
        var failure = new SQLException("Sorry, acquisition timeout!", new TimeoutException());

        assertThat(Failures.problemOf(new IllegalStateException(failure)).status())
                .isEqualTo(503);
    }

    @Test
    void aCommitThatFoundNoServerIsADatabaseThatIsAway() {
        var commit = new RollbackException("Could not commit transaction.");
        commit.addSuppressed(new XAException("Error trying to commit").initCause(database("08006")));

        assertThat(Failures.problemOf(new UndeclaredThrowableException(commit)).status())
                .isEqualTo(503);
    }

    @Test
    void aLostConnectionIsFoundUnderTheLayersAboveIt() {
        var lost = new SQLTransientConnectionException("gone");

        var problem = Failures.problemOf(new RuntimeException(new JDBCConnectionException("select 1", lost)));

        assertThat(problem).isEqualTo(StandardProblems.UNAVAILABLE);
    }

    @Test
    void aRefusalOfTheDomainSpeaksForItselfHoweverDeep() {
        var refusal = ProblemException.unprocessable("over-allocation", "More than is open", "Only 12.00 is open.");

        assertThat(Failures.problemOf(new RuntimeException(refusal))).isEqualTo(refusal.problem());
    }

    @Test
    void anInternalErrorSaysNothingAboutItself() {
        var problem = Failures.problemOf(new IllegalStateException("select * from invoice", database("42601")));

        assertThat(new String(ProblemDocuments.bytes(problem), UTF_8))
                .doesNotContain("select", "Exception", "42601", "invoice");
    }

    @Test
    void aTransactionOfNobodyIsForbidden() {
        var nobody = new SQLException("unrecognized configuration parameter \"closeout.tenant\"", "42704");

        assertThat(Failures.problemOf(nobody)).isEqualTo(StandardProblems.FORBIDDEN);
        assertThat(Failures.problemOf(database("42704"))).isEqualTo(StandardProblems.INTERNAL);
    }

    private static SQLException database(String state) {
        return new SQLException("a table and a statement", state);
    }
}
