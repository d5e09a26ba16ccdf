package io.closeout.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.sql.Database;
import io.closeout.kit.sql.DatabaseException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class AuditTest {

    @Inject
    Audit audit;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Inject
    Rows rows;

    private final String subject = "case:" + UUID.randomUUID();

    @Test
    void aDecisionLeavesOneRowOfItsTenantAndService() {
        tenants.inTransaction(
                "network-a", () -> audit.record("case.reopen", subject, null, Map.of("state", "open"), "reversal"));

        assertThat(rows.strings("select concat_ws('|', tenant_id, actor, action, after->>'state', reason) from audit"
                        + " where subject = '%s'".formatted(subject)))
                .containsExactly("network-a|service:report|case.reopen|open|reversal");
    }

    @Test
    void aDecisionThatIsRolledBackLeavesNothing() {
        assertThatThrownBy(() -> tenants.inTransaction("network-a", () -> {
                    audit.record("case.reopen", subject, null, null, null);
                    throw new IllegalStateException("planned");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows.strings("select id from audit where subject = '%s'".formatted(subject)))
                .isEmpty();
    }

    @Test
    void aDecisionOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record("case.reopen", subject, null, null, null))
                .isInstanceOf(TransactionalException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set actor = 'nobody'", "delete from audit", "truncate audit"})
    void theApplicationCannotChangeARow(String statement) {
        assertThatThrownBy(() -> tenants.inTransaction(
                        "network-a",
                        () -> database.run(connection -> {
                            try (var change = connection.prepareStatement(statement)) {
                                change.execute();
                            }
                        })))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        tenants.inTransaction("network-a", () -> audit.record("case.reopen", subject, null, null, null));

        var seen = tenants.inTransaction(
                "network-b",
                () -> database.with(connection -> {
                    try (var query = connection.prepareStatement("select count(*) from audit where subject = ?")) {
                        query.setString(1, subject);
                        try (var counted = query.executeQuery()) {
                            counted.next();
                            return counted.getInt(1);
                        }
                    }
                }));

        assertThat(seen).isZero();
    }
}
