package io.closeout.verification.backtest;

import static io.closeout.verification.rules.FactsFixture.facts;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.closeout.verification.rules.FactsFixture;
import io.closeout.verification.rules.ResourceFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a back-test over 100,000 decisions takes and what learning costs over them. Not a test by name; run it
 * with {@code -Dtest=BackTestSpeed}, and with {@code -Dcloseout.verification.back-test.busy-percent=100} for the most
 * that one thread can do.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class BackTestSpeed {

    private static final int CASES = 100_000;
    private static final int LINES = 10;
    private static final String FILE = "rulesets/closeout-basic-3.yaml";

    private static final String PAST = """
            with past as (select i, gen_random_uuid() as id, gen_random_uuid() as vid,
                timestamptz '2026-01-01 08:00Z' + i * interval '5 minutes' as at,
                ('00000000-0000-7000-8000-0000000000' || lpad((i % 50)::text, 2, '0'))::uuid as station
                from generate_series(1, ?) as i),
            v as (insert into verification (case_id, tenant_id, row_version, verification_id, report_number,
                report_version, performer_id, state, signed_at, waiting_since, rule_set_sha256, content, mode,
                decided_by, decided_at, country, bill_to_id)
                select id, ?, 1, vid, 'R-' || i, 1, station, 'APPROVED', at, at, repeat('0', 64), '', 'AUTO',
                    'service:verification', at, 'BE', station from past),
            f as (insert into finding (id, tenant_id, case_id, report_version, position, rule_id, rule_version,
                severity, cleared_by, message_key, explanation, outcome, performer_id, found_at, value_cents,
                value_currency)
                select gen_random_uuid(), ?, id, 1, 0, (array['distance-over-cap', 'labour-over-standard',
                    'part-not-in-catalogue', 'duplicate-claim'])[1 + i % 4], '1', 'WARNING', 'STATION', 'x', '{}',
                    (array['WAIVED', 'CONFIRMED', 'CLEARED'])[1 + i % 3], station, at, 10000, 'EUR'
                from past where i % 5 < 2)
            insert into judged_facts select id, ?, 1, repeat('0', 64), case when i % 5 < 2 then ? else ? end, at
            from past""";

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    private final String network = "speed-" + UUID.randomUUID();

    @Test
    void overAHundredThousandDecisions() {
        fill();
        var draft = new String(ResourceFile.read(FILE), StandardCharsets.UTF_8);
        var cpu = cpuNanos();
        var began = System.nanoTime();
        var path = start(draft);
        while (!"DONE".equals(office().calls().get(path).path("state"))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        var wall = (System.nanoTime() - began) / 1_000_000;
        var rules = Drafts.rulesOf(draft);
        say("%,d decisions, %d rules, %,d ms, %,d ms CPU of the service", CASES, rules, wall, cpuMillisSince(cpu));
        say("%,d decisions/s, %,d rules asked/s", CASES * 1000L / wall, (long) CASES * rules * 1000 / wall);
        say("%s", office().calls().get(path).asString());
        learning();
    }

    private String start(String draft) {
        String id = office().calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("ruleSet", draft, "from", "2026-01-01", "to", "2027-01-01"))
                .post("/api/rules/back-tests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return "/api/rules/back-tests/" + id;
    }

    private Office office() {
        return Office.of("reviewer", network);
    }

    private void learning() {
        for (var path : new String[] {
            "/api/verifications/learning?month=2026-12",
            "/api/verifications/learning/rules/distance-over-cap?month=2026-12",
            "/api/verifications/learning/rules/distance-over-cap/findings?month=2026-12"
        }) {
            for (var i = 0; i < 3; i++) {
                var began = System.nanoTime();
                office().calls().get(path).then().statusCode(200);
                say("%s: %,d ms", path, (System.nanoTime() - began) / 1_000_000);
            }
        }
    }

    /** Two in five have a finding; twelve months; fifty stations. */
    private void fill() {
        var near = lines(facts().travelled(40_000));
        var far = lines(facts().travelled(300_000));
        tenants.inTransaction(
                network,
                () -> database.run(connection -> {
                    try (var insert = connection.prepareStatement(PAST)) {
                        insert.setInt(1, CASES);
                        insert.setString(2, network);
                        insert.setString(3, network);
                        insert.setString(4, network);
                        insert.setBytes(5, PastFixture.json(far.build()));
                        insert.setBytes(6, PastFixture.json(near.build()));
                        insert.executeUpdate();
                    }
                }));
    }

    private static FactsFixture lines(FactsFixture facts) {
        for (var i = 0; i < LINES; i++) {
            facts.part("L" + i, "HT-PUMP-25", true);
        }
        return facts;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long cpuMillisSince(long before) {
        return (cpuNanos() - before) / 1_000_000;
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
