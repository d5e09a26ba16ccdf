package io.closeout.verification.history;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ClaimsRaceTest {

    private static final int PIECES_OF_WORK = 40;
    private static final int REPLICAS = 4;

    @Inject
    Service service;

    @Test
    void oneReportOfEachPieceOfWorkPassesHoweverManyAreJudgedAtOnce() {
        var together = new CyclicBarrier(REPLICAS);
        var running = new ArrayList<CompletableFuture<Void>>();
        for (var replica = 0; replica < REPLICAS; replica++) {
            var chunk = chunk(replica);
            running.add(CompletableFuture.runAsync(() -> {
                await(together);
                service.takes(chunk.stream().map(Deliveries::signed).toArray(Recorded[]::new));
            }));
        }
        running.forEach(CompletableFuture::join);

        assertThat(service.rows("""
                        select state, count(*) from verification
                        where report_number like 'RACE-%' group by state order by state"""))
                .containsExactly("APPROVED " + PIECES_OF_WORK, "OPEN " + PIECES_OF_WORK * (REPLICAS - 1));
    }

    /** The same work in each chunk, every other chunk from behind. */
    private static List<ReportFixture> chunk(int replica) {
        var chunk = new ArrayList<ReportFixture>();
        for (var work = 0; work < PIECES_OF_WORK; work++) {
            var number = "RACE-%d-%d".formatted(work, replica);
            chunk.add(aReport().onSerial("RACE-" + work).with(report -> report.setReportNumber(number)));
        }
        if (replica % 2 == 1) {
            Collections.reverse(chunk);
        }
        return chunk;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
