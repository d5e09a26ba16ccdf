package io.closeout.verification.rulebook;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class PublishWhileJudgingTest {

    private static final String SET = """
            id: %s
            version: "1"
            validFrom: 2026-01-01
            scope: {}
            rules:
              - id: %s
                version: "1"
                severity: info
                clearedBy: reviewer
                appliesTo: report
                when: report.number != ''
                message: finding.signature-missing
            """;

    @Inject
    Service service;

    private final String network = "midway-" + UUID.randomUUID();

    @Test
    void everyCaseOfAChunkIsJudgedByOneSetAndNamesThatOne() {
        publish("1", "before-rule");
        var publishing = new CompletableFuture<Void>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    takeChunk();
                    if (publishing.isDone()) {
                        return seen("after-rule") > 0;
                    }
                    CompletableFuture.runAsync(() -> publish("2", "after-rule"))
                            .thenRun(() -> publishing.complete(null));
                    return false;
                });

        assertThat(seen("before-rule")).isPositive();
        assertThat(service.rowsOf(network, """
                        select f.rule_id, (select checks[1] from rule_set where sha256 = v.rule_set_sha256), count(*)
                        from verification v join finding f using (case_id) group by 1, 2 order by 1"""))
                .allMatch(row -> row.startsWith("after-rule after-rule ") || row.startsWith("before-rule before-rule "))
                .hasSize(2);
        assertThat(service.rowsOf(network, """
                        select count(*) from verification v
                        where (select count(*) from finding f where f.case_id = v.case_id) <> 1""")).containsExactly("0");
    }

    private void takeChunk() {
        service.takes(IntStream.range(0, 100)
                .mapToObj(i -> aReport().signed())
                .map(signed -> Recorded.first(network, signed.getCaseId(), signed))
                .toArray(Recorded[]::new));
    }

    private long seen(String rule) {
        return Long.parseLong(service.rowsOf(network, "select count(*) from finding where rule_id = ?", rule)
                .getFirst());
    }

    private void publish(String version, String rule) {
        new RuleOffice(network)
                .publish(
                        "sets",
                        SET.formatted("ours", rule)
                                .replace("version: \"1\"\nvalid", "version: \"" + version + "\"\nvalid"))
                .then()
                .statusCode(200);
    }
}
