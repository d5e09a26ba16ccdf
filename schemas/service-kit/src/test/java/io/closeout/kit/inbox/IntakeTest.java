package io.closeout.kit.inbox;

import static io.closeout.kit.testapp.Withdrawals.POISON;
import static io.closeout.kit.testapp.Withdrawals.aRecord;
import static io.closeout.kit.testapp.Withdrawals.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.Headers;
import io.closeout.kit.parking.ParkedRecord;
import io.closeout.kit.parking.ParkedRecords;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class IntakeTest {

    @Inject
    Intake intake;

    @Inject
    ParkedRecords parked;

    @Inject
    Rows rows;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void anEventDeliveredThreeTimesTakesEffectOnce() {
        var event = aRecord(caseId, 1, "typo");

        intake.accept(List.of(event, event));
        intake.accept(List.of(event));

        assertThat(rows.versionsOf(caseId)).containsExactly(1L);
    }

    @Test
    void everyOrderOfAnAggregateEndsInTheSameState() {
        var events = List.of(aRecord(caseId, 1, "a"), aRecord(caseId, 2, "b"), aRecord(caseId, 3, "c"));
        var seed = 20261121L;
        for (var round = 0; round < 10; round++) {
            var other = UUID.randomUUID();
            var shuffled = new ArrayList<ConsumerRecord<String, byte[]>>();
            for (var version = 1; version <= events.size(); version++) {
                shuffled.add(aRecord(other, version, "x"));
            }
            Collections.shuffle(shuffled, new Random(seed + round));

            shuffled.forEach(event -> intake.accept(List.of(event)));

            assertThat(rows.versionsOf(other)).as("seed %d", seed + round).containsExactly(1L, 2L, 3L);
            assertThat(openOf(other)).isEmpty();
        }
    }

    @Test
    void aReorderedChunkEndsInTheSameState() {
        intake.accept(List.of(aRecord(caseId, 3, "c"), aRecord(caseId, 1, "a"), aRecord(caseId, 2, "b")));

        assertThat(rows.versionsOf(caseId)).containsExactly(1L, 2L, 3L);
        assertThat(openOf(caseId)).isEmpty();
    }

    @Test
    void anEventWithoutItsPredecessorWaitsForIt() {
        intake.accept(List.of(aRecord(caseId, 2, "b")));

        assertThat(rows.versionsOf(caseId)).isEmpty();
        assertThat(openOf(caseId)).extracting(ParkedRecord::reason).containsExactly("MISSING_PREDECESSOR");
    }

    @Test
    void poisonAmongGoodOnesParksOnlyItsOwnDocument() {
        var good = UUID.randomUUID();
        var chunk = List.of(
                aRecord(good, 1, "fine"),
                aRecord(caseId, 1, POISON),
                aRecord(good, 2, "fine"),
                aRecord(caseId, 2, "behind the poison"));

        intake.accept(chunk);

        assertThat(rows.versionsOf(good)).containsExactly(1L, 2L);
        assertThat(rows.versionsOf(caseId)).isEmpty();
        assertThat(openOf(caseId)).extracting(ParkedRecord::reason).containsExactly("RULE", "MISSING_PREDECESSOR");
    }

    @Test
    void aChunkThatFailsHalfWayLeavesNothingOfItsFirstTry() {
        var others = new ArrayList<ConsumerRecord<String, byte[]>>();
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 20; i++) {
            ids.add(UUID.randomUUID());
            others.add(aRecord(ids.getLast(), 1, "fine"));
        }
        others.add(10, aRecord(caseId, 1, POISON));

        intake.accept(others);

        assertThat(ids).allSatisfy(id -> assertThat(rows.versionsOf(id)).containsExactly(1L));
        assertThat(rows.versionsOf(caseId)).isEmpty();
    }

    @Test
    void garbageIsParkedByteForByte() {
        var garbage = new byte[] {1, 2, 3, 4, 5, 6};
        var headers = new RecordHeaders();
        headers.add(Headers.ID, new byte[] {(byte) 0xff, 0});
        var raw = record(caseId.toString(), garbage, headers);

        intake.accept(List.of(raw));

        var found = openOf(caseId);
        assertThat(found).extracting(ParkedRecord::reason).containsExactly("UNDECODABLE");
        var kept = parked.raw(found.getFirst().id());
        assertThat(kept.value()).isEqualTo(garbage);
        assertThat(kept.headers().lastHeader(Headers.ID).value()).isEqualTo(new byte[] {(byte) 0xff, 0});
    }

    @Test
    void theCopyOfALargePoisonIsShortEnoughToBePublished() {
        var large = new byte[1 << 20];

        intake.accept(List.of(record(caseId.toString(), large, new RecordHeaders())));

        assertThat(parked.raw(openOf(caseId).getFirst().id()).value()).isEqualTo(large);
        assertThat(rows.strings("select length(payload) from outbox where aggregateid = '%s'".formatted(caseId)))
                .singleElement()
                .satisfies(length -> assertThat(Integer.parseInt(length)).isLessThan(900_000));
    }

    @Test
    void aKeyThatNoTextColumnTakesIsParkedAllTheSame() {
        var key = caseId + "\0";

        intake.accept(List.of(record(key, new byte[] {1}, new RecordHeaders())));

        assertThat(rows.strings("select reason from parked where record_key like '%s%%'".formatted(caseId)))
                .containsExactly("UNDECODABLE");
    }

    @Test
    void anEventWithoutARequiredHeaderIsParked() {
        var event = aRecord(caseId, 1, "fine");
        event.headers().remove(Headers.TENANT_ID);

        intake.accept(List.of(event));

        assertThat(openOf(caseId))
                .extracting(ParkedRecord::detail)
                .singleElement()
                .asString()
                .contains("ce_tenantid");
    }

    @Test
    void anEventTypeWeDoNotKnowPassesWithoutEffect() {
        var unknown = aRecord(caseId, 1, "fine");
        unknown.headers().remove(Headers.TYPE);
        unknown.headers().add(Headers.TYPE, "closeout.NotYetInvented.v1".getBytes(UTF_8));

        intake.accept(List.of(unknown, aRecord(caseId, 2, "known")));

        assertThat(rows.versionsOf(caseId)).containsExactly(2L);
        assertThat(openOf(caseId)).isEmpty();
    }

    @Test
    void tenantsOfOneChunkDoNotMeet() {
        var other = UUID.randomUUID();

        intake.accept(List.of(aRecord("alpha", caseId, 1, "a"), aRecord("beta", other, 1, "b")));

        assertThat(rows.tenantsOf(caseId)).containsExactly("alpha");
        assertThat(rows.tenantsOf(other)).containsExactly("beta");
    }

    private List<ParkedRecord> openOf(UUID id) {
        return parked.openOf("closeout.report.events.v1", id.toString());
    }
}
