package io.closeout.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The server goes away between the last statement and the commit; nothing is wrong with the work. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class LostCommitTest {

    @Inject
    Database database;

    @Inject
    Tenants tenants;

    @Inject
    Rows superuser;

    @Test
    void aCommitThatFindsNoServerCanSucceedLater() {
        var lost = catchThrowable(() -> tenants.inTransaction("a", this::loseTheConnection));

        assertThat(lost).isInstanceOf(RuntimeException.class);
        assertThat(DatabaseException.isTransient(lost)).isTrue();
    }

    @Test
    void aTransactionOfNobodyCanSucceedLaterToo() {
        var lost = catchThrowable(() -> QuarkusTransaction.requiringNew().run(this::loseTheConnection));

        assertThat(DatabaseException.isTransient(lost)).isTrue();
    }

    private void loseTheConnection() {
        var server = database.with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                return row.getInt(1);
            }
        });
        assertThat(superuser.strings("select pg_terminate_backend(%d, 10000)".formatted(server)))
                .containsExactly("t");
    }
}
