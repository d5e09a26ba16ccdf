package io.closeout.verification.review;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Ten thousand cases wait. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class LongQueueTest {

    private static final String MANY = "network-with-a-long-queue";
    private static final Path PAGES = Path.of("target", "pages");

    private static final String CASES = """
            insert into verification (case_id, tenant_id, row_version, verification_id, report_number,
                report_version, performer_id, bill_to_id, state, review_cause, severity, signed_at,
                waiting_since, rule_set_sha256, content, country, value_cents, value_currency)
            select gen_random_uuid(), '%1$s', 0, gen_random_uuid(), 'R-2026-' || lpad(i::text, 6, '0'), 1,
                md5('s' || i %% 40)::uuid, md5('c' || i %% 900)::uuid, 'OPEN', 'FINDINGS',
                (array['BLOCKING', 'WARNING', 'WARNING'])[1 + i %% 3], now(), now() - i * interval '1 minute',
                'x', decode('00', 'hex'), (array['BE', 'NO', 'RO'])[1 + i %% 3], 1000 + i * 7, 'EUR'
            from generate_series(1, 10000) i""";

    private static final String FINDINGS = """
            insert into finding (id, tenant_id, case_id, report_version, position, rule_id, rule_version,
                severity, cleared_by, message_key, explanation, outcome, performer_id, found_at)
            select gen_random_uuid(), tenant_id, case_id, 1, p, 'rule-' || (p + value_cents / 7) %% 16, '1',
                'WARNING', 'STATION', 'finding.x', '{}', 'OPEN', performer_id, waiting_since
            from verification, generate_series(0, 1) p where tenant_id = '%s'""";

    private static final String CLOCKS = """
            insert into answer_clock (id, tenant_id, case_id, report_number, report_version, performer_id,
                awaited, zone, policy_id, policy_version, started_at, at_risk_at, due_at, state)
            select gen_random_uuid(), tenant_id, case_id, report_number, 1, performer_id, 'DECISION',
                'Europe/Brussels', 'p', 1, waiting_since, waiting_since + interval '4 days',
                waiting_since + interval '5 days', 'RUNNING'
            from verification where tenant_id = '%s'""";

    /** In milliseconds. PostgreSQL plans badly until it has looked at what was just filled in. */
    private static final int PATIENCE = 180_000;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Test
    void opensWhateverIsAskedFor() throws IOException {
        tenants.inTransaction(MANY, this::fill);

        for (var query : new String[] {"", "?rule=rule-7", "?country=NO&waiting=3&from=100"}) {
            assertThat(open("/verifications" + query)).contains("rel=\"next\"");
        }
        var page = open("/verifications?severity=BLOCKING");
        assertThat(page).contains("<title>(333");
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve("queue-long.html"), page);
    }

    private static String open(String path) {
        return Office.of("reviewer", MANY)
                .calls()
                .config(RestAssured.config().httpClient(httpClientConfig().setParam("http.socket.timeout", PATIENCE)))
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void fill() {
        execute(CASES);
        execute(FINDINGS);
        execute(CLOCKS);
    }

    private void execute(String sql) {
        database.run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql.formatted(MANY));
            }
        });
    }
}
