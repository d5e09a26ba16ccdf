package io.closeout.kit.tenancy;

import static io.closeout.kit.testapp.Withdrawals.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.inbox.Intake;
import io.closeout.kit.sql.Database;
import io.closeout.kit.sql.DatabaseException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class RowSecurityTest {

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Inject
    Intake intake;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void aTenantSeesItsOwnRowsAndNoOthers() {
        intake.accept(List.of(aRecord("alpha", caseId, 1, "fine")));

        assertThat(tenants.inTransaction("alpha", this::rows)).isEqualTo(1);
        assertThat(tenants.inTransaction("beta", this::rows)).isZero();
    }

    @Test
    void aTenantCannotWriteARowOfAnother() {
        assertThatThrownBy(() -> tenants.inTransaction("beta", () -> {
                    database.run(connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute("insert into effect values (gen_random_uuid(), 'x', 1, 'alpha')");
                        }
                    });
                    return null;
                }))
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutATenantThePolicyFailsEvenOnAConnectionThatHadOne() {
        intake.accept(List.of(aRecord("alpha", caseId, 1, "fine")));

        for (var connection = 0; connection < 20; connection++) {
            assertThatThrownBy(this::rows)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("closeout.tenant is not set");
        }
    }

    private int rows() {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select count(*) from effect where case_id = '%s'".formatted(caseId))) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
