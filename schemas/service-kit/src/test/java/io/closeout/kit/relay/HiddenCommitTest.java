package io.closeout.kit.relay;

import static io.closeout.kit.testapp.Withdrawals.TENANT;
import static io.closeout.kit.testapp.Withdrawals.aWithdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.outbox.OutboxBell;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody rings when a transaction ends that wrote nothing for us, yet it may have hidden what did ring. */
@QuarkusTest
@TestProfile(HiddenCommitTest.WithoutPoll.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class HiddenCommitTest {

    /** Whoever only waits for the next ring or poll waits for ten minutes. */
    public static class WithoutPoll implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("closeout.relay.poll", "PT10M");
        }
    }

    @Inject
    Tenants tenants;

    @Inject
    Outbox outbox;

    @Inject
    OutboxBell bell;

    @Inject
    Rows rows;

    @Test
    void aCommitHiddenByAnOlderTransactionOfAnotherServiceIsPublishedWhenThatEnds() throws SQLException {
        var caseId = UUID.randomUUID();
        aQuietTimePasses();
        try (var foreign = foreignTransaction()) {
            var older = transactionId(foreign);

            tenants.inTransaction(TENANT, () -> outbox.add(caseId, aWithdrawal(caseId, "fine"), caseId));

            assertThat(bell.highest()).isGreaterThan(older);
            await().during(Duration.ofMillis(300))
                    .until(() -> rows.versionsOf(caseId).isEmpty());
            foreign.rollback();
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !rows.versionsOf(caseId).isEmpty());
    }

    /** The relay looks and finds nothing, often enough that a pause that grew with each look would never end. */
    private void aQuietTimePasses() {
        for (var look = 0; look < 30; look++) {
            bell.ring();
            await().pollDelay(Duration.ofMillis(20)).until(() -> true);
        }
    }

    /** Another database of the same cluster: transaction ids and horizons are shared by all of them. */
    private static Connection foreignTransaction() throws SQLException {
        var postgres = PlatformResource.current().postgres();
        var connection = postgres.connect("postgres", postgres.superuser());
        connection.setAutoCommit(false);
        return connection;
    }

    private static long transactionId(Connection connection) throws SQLException {
        return Long.parseLong(OutboxDatabase.strings(connection, "select pg_current_xact_id()::text")
                .getFirst());
    }
}
