package io.closeout.verify;

import static io.closeout.verify.Golden.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.Headers;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.verification.ReportQueried;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Answer;
import io.closeout.verify.journal.Call.Kind;
import io.closeout.verify.journal.Journal;
import io.closeout.verify.report.Report;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One wrong thing on the way from the outbox to the inboxes, and the invariant that names it. */
class PlantedInTransportTest {

    private final World world = new World();
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void aSoundCase() {
        new Story(world).paidCase(1);
    }

    @Test
    void anAcknowledgedPartyThatIsNowhereIsLost(@TempDir Path folder) {
        var lost = UUID.randomUUID();
        try (var journal = Journal.open(folder.resolve("journal"))) {
            journal.note(new Call(Answer.ACK, Kind.PARTY, lost));
            journal.note(new Call(Answer.UNKNOWN, Kind.PARTY, UUID.randomUUID()));
        }

        var report =
                Verification.run(world.connections().withJournal(folder.resolve("journal")), java.util.Set.of("I1"));

        assertThat(World.named(report)).containsExactly("I1");
        assertThat(subjects(report, "I1")).containsExactly(lost.toString());
        assertThat(report.of("I1").figure("unknown and not done")).isEqualTo(1);
    }

    @Test
    void aPaymentThatWasBookedTwiceForOneCallIsNamed(@TempDir Path folder) {
        var booked = UUID.randomUUID();
        for (var id : new UUID[] {booked, UUID.randomUUID()}) {
            world.sql("invoicing", """
                    insert into payment (id, version, tenant_id, receiver_id, amount, currency, value_date, zone, method,
                        channel, reference, recorded_at, recorded_by, unallocated)
                    values (?, 0, 'network-a', ?, 5, 'EUR', now(), 'UTC', 'CASH', 'MANUAL', 'RF18', now(), '', 5)""", id, booked);
        }
        try (var journal = Journal.open(folder.resolve("journal"))) {
            journal.note(new Call(Answer.ACK, Kind.PAYMENT, booked, booked + "/RF18"));
        }

        var report =
                Verification.run(world.connections().withJournal(folder.resolve("journal")), java.util.Set.of("I1"));

        assertThat(subjects(report, "I1")).containsExactly(booked + "/RF18");
    }

    @Test
    void aPublishedRowWithoutARecordIsNamed() {
        var event = amended();
        world.write(event);

        assertNamed("I2", event);
    }

    @Test
    void aRecordWithOtherBytesThanItsRowIsNamed() {
        var event = amended();
        var other = event.value().clone();
        other[other.length - 1] ^= 1;
        world.write(event.withValue(other));
        world.taken(event, world.send(event.asRecord()), "APPLIED");

        assertNamed("I2", event);
    }

    @Test
    void aRecordWithAnotherHeaderThanItsRowIsNamed() {
        var event = amended();
        world.write(event);
        var record = event.asRecord();
        record.headers()
                .remove(Headers.TENANT_ID)
                .add(Headers.TENANT_ID, "network-b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        world.taken(event, world.send(record), "APPLIED");

        assertNamed("I2", event);
    }

    @Test
    void aRecordThatNoOutboxHasAndSomeoneAppliedIsNamed() {
        var event = amended();
        world.taken(event, world.send(event.asRecord()), "APPLIED");

        assertNamed("I2", event);
    }

    @Test
    void aRecordThatNoOutboxHasAndEverybodySetAsideIsCounted() {
        var event = amended();
        world.parked(event, world.send(event.asRecord()), "OPEN");

        var report = world.verified();

        assertThat(World.named(report)).isEmpty();
        assertThat(report.of("I2").figure("foreign, without effect")).isEqualTo(1);
        assertThat(report.of("I3").figure("parked"))
                .isEqualTo(world.readers(event).size());
    }

    @Test
    void aRecordDeliveredThreeTimesIsCountedOnce() {
        var event = world.happens(amended());
        world.send(event.asRecord());
        world.send(event.asRecord());

        var report = world.verified();

        assertThat(World.named(report)).isEmpty();
        assertThat(report.of("I2").figure("delivered more than once")).isEqualTo(1);
    }

    @Test
    void anEventThatAReaderPassedOverIsNamed() {
        var event = world.happens(amended());
        world.sql("verification", "delete from inbox where event_id = ?", event.id());

        assertNamed("I3", event);
    }

    @Test
    void aRecordWithoutAnIdThatNobodyParkedIsNamed() {
        var event = amended();
        var record = event.asRecord();
        record.headers().remove(Headers.ID);
        world.send(record);

        assertThat(World.named(world.verified())).containsExactly("I3");
    }

    @Test
    void aRecordThatWasDiscardedWithoutANameIsNamed() {
        var event = amended();
        world.write(event);
        world.parked(event, world.send(event.asRecord()), "DISCARDED");
        world.sql("report", "update parked set decided_by = 'user:1', decided_why = 'test'");

        var report = world.verified();

        assertThat(World.named(report)).containsExactly("I3");
        assertThat(report.of("I3").violationCount())
                .isEqualTo(world.readers(event).size() - 1);
        assertThat(report.of("I3").figure("discarded")).isEqualTo(1);
    }

    @Test
    void aSecondConsequenceOfOneEventIsNamed() {
        var cause = UUID.randomUUID().toString();
        var query = event(ReportQueried.class, Map.of("caseId", caseId));
        world.happens(world.made(caseId, caseId, query).withCause(cause));
        var second = world.happens(world.made(caseId, caseId, query).withCause(cause));

        assertNamed("I4", second);
    }

    @Test
    void aTimelineRowOfAnEventThatNeverWasIsNamed() {
        var never = UUID.randomUUID();
        world.sql("report", """
                insert into case_event (tenant_id, case_id, event_id, type, occurred_at)
                values ('network-a', ?, ?, 'ReportSigned', now())""", caseId, never);

        var report = world.verified();

        assertThat(World.named(report)).containsExactly("I4");
        assertThat(subjects(report, "I4")).containsExactly(never.toString());
    }

    @Test
    void aHoleInTheVersionsOfAnAggregateIsNamed() {
        world.happens(amended());
        world.made(caseId, caseId, event(QueryAnswered.class, Map.of("caseId", caseId)));
        var third = world.happens(caseId, caseId, event(QueryAnswered.class, Map.of("caseId", caseId)));

        assertNamed("I9", third);
    }

    @Test
    void aVersionThatComesTwiceIsNamed() {
        world.happens(amended());
        var again = world.happens(amended().withVersion(1));

        assertNamed("I9", again);
    }

    @Test
    void aGroupThatIsBehindIsNamed() {
        world.verified();
        var unread = amended();
        world.write(unread);
        world.send(unread.asRecord());

        var report = Verification.run(world.connections());

        assertThat(World.named(report)).containsExactly("I14");
        assertThat(subjects(report, "I14")).containsExactlyInAnyOrderElementsOf(world.readers(unread));
        assertThat(report.of("I3").figure("not read yet (see I14)")).isEqualTo(4);
    }

    @Test
    void anOutboxRowThatNobodyPublishesIsNamed() {
        world.sql("report", "update relay_position set watermark = pg_current_xact_id()");
        world.write(amended());
        world.sql(
                "report",
                "update outbox set inserted_at = now() - interval '6 s' where xid > (select watermark from relay_position)");

        var report = world.verified();

        assertThat(World.named(report)).containsExactly("I14");
        assertThat(subjects(report, "I14")).containsExactly("report");
        assertThat(report.of("I2").figure("not published yet")).isEqualTo(1);
    }

    private Published amended() {
        return world.made(caseId, caseId, event(ReportAmended.class, Map.of("caseId", caseId)));
    }

    private void assertNamed(String invariant, Published event) {
        var report = world.verified();
        assertThat(World.named(report)).as(report.text()).containsExactly(invariant);
        assertThat(subjects(report, invariant)).contains(event.id().toString());
    }

    private static java.util.List<String> subjects(Report report, String invariant) {
        return report.of(invariant).violations().stream()
                .map(violation -> violation.subject())
                .toList();
    }
}
