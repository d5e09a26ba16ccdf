package io.closeout.kit.relay;

import static io.closeout.kit.testapp.Withdrawals.TENANT;
import static io.closeout.kit.testapp.Withdrawals.aWithdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.sql.DatabaseException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Naive;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole way, outbox to effect, while servers are away. The database's outage comes last: it ends the naive one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesTest {

    private static final Duration HEALED = Duration.ofSeconds(60);

    @Inject
    Tenants tenants;

    @Inject
    Outbox outbox;

    @Inject
    Rows rows;

    @Inject
    Naive naive;

    @Inject
    TransactionManager transactions;

    @Test
    @Order(1)
    void whatIsCommittedTakesEffectOnTheOtherSide() {
        var cases = add(50, "fine");

        awaitEffects(cases, 1);
    }

    @Test
    @Order(2)
    void whatIsRolledBackIsNeverPublished() {
        var lost = UUID.randomUUID();
        try {
            tenants.inTransaction(TENANT, () -> {
                outbox.add(lost, aWithdrawal(lost, "fine"));
                throw new IllegalStateException("rolled back on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("on purpose");
        }
        awaitEffects(add(1, "fine"), 1);

        assertThat(rows.strings("select id from outbox where aggregateid = '%s'".formatted(lost)))
                .isEmpty();
        assertThat(rows.versionsOf(lost)).isEmpty();
    }

    @Test
    @Order(3)
    void aBrokerAwayDelaysAndLosesNothing() {
        var kafka = PlatformResource.current().kafka();
        kafka.kill();
        var cases = add(20, "fine");
        add(cases, "again");
        kafka.start();

        awaitEffects(cases, 2);
    }

    @Test
    @Order(4)
    void aDatabaseAwayForSeventySecondsEndsTheNaiveConsumerAndNotOurs() {
        var before = add(5, "fine");
        awaitEffects(before, 1);
        await().atMost(HEALED).until(() -> naive.taken() > 0);
        var postgres = PlatformResource.current().postgres();
        var kafka = PlatformResource.current().kafka();
        var cases = Stream.generate(UUID::randomUUID).limit(20).toList();

        postgres.stopImmediately();
        Direct.publish(kafka.clientConfig("report"), cases);
        await().pollDelay(Duration.ofSeconds(70)).atMost(Duration.ofSeconds(80)).until(() -> true);
        postgres.start();

        awaitEffects(cases, 1);
        assertThat(naive.hasTakenAnyOf(cases))
                .as("a consumer that throws is closed for good")
                .isFalse();
    }

    @Test
    @Order(5)
    void aTransactionThatCannotBeginDoesNotStayWithItsThread() throws SystemException {
        var postgres = PlatformResource.current().postgres();
        postgres.stopImmediately();
        try {
            assertThatThrownBy(() -> add(1, "fine")).isInstanceOf(DatabaseException.class);
        } finally {
            postgres.start();
        }

        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        // The pool may hand out a further connection that died with the server; its caller tries again.
        var cases = await().ignoreExceptionsInstanceOf(DatabaseException.class)
                .until(() -> add(1, "fine"), added -> !added.isEmpty());
        awaitEffects(cases, 1);
    }

    private List<UUID> add(int count, String reason) {
        var cases = Stream.generate(UUID::randomUUID).limit(count).toList();
        add(cases, reason);
        return cases;
    }

    private void add(List<UUID> cases, String reason) {
        tenants.inTransaction(TENANT, () -> cases.forEach(id -> outbox.add(id, aWithdrawal(id, reason))));
    }

    private void awaitEffects(List<UUID> cases, int each) {
        var wanted = Stream.iterate(1L, version -> version + 1).limit(each).toList();
        await().atMost(HEALED)
                .untilAsserted(() -> assertThat(cases)
                        .allSatisfy(id -> assertThat(rows.versionsOf(id)).isEqualTo(wanted)));
    }
}
