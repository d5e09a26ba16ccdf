package io.closeout.kit.parking;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.inbox.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Retries parked records through the intake, and discards them with four eyes. */
@ApplicationScoped
class DecideAboutParked {

    private final ParkedRecords parked;
    private final Parking parking;
    private final Intake intake;

    DecideAboutParked(ParkedRecords parked, Parking parking, Intake intake) {
        this.parked = parked;
        this.parking = parking;
        this.intake = intake;
    }

    ParkedRecord retry(UUID id) {
        requireOpen(id);
        intake.accept(List.of(parked.raw(id)));
        return get(id);
    }

    /** Retries all that is parked of one document, oldest version first. */
    List<ParkedRecord> retryKey(String topic, String key) {
        var ids = parked.openOf(topic, key).stream().map(ParkedRecord::id).toList();
        if (ids.isEmpty()) {
            throw ProblemException.notFound();
        }
        ids.forEach(id -> intake.accept(List.of(parked.raw(id))));
        return ids.stream().map(this::get).toList();
    }

    /** The first person proposes; a second, other person carries it out. Those behind the record then go on. */
    ParkedRecord discard(UUID id, String actor, String reason) {
        var record = requireOpen(id);
        if (record.decidedBy() == null || record.decidedBy().equals(actor)) {
            propose(id, actor, reason);
            return get(id);
        }
        carryOut(record, record.decidedBy() + " and " + actor);
        release(record);
        return get(id);
    }

    @Transactional
    void propose(UUID id, String actor, String reason) {
        parked.propose(id, actor, reason);
    }

    @Transactional
    void carryOut(ParkedRecord record, String actors) {
        parked.discard(record, actors);
    }

    private void release(ParkedRecord record) {
        if (record.key() != null) {
            parking.released(record.topic(), record.key())
                    .map(List::<ConsumerRecord<String, byte[]>>of)
                    .ifPresent(intake::accept);
        }
    }

    private ParkedRecord requireOpen(UUID id) {
        var record = get(id);
        if (!record.state().equals("OPEN")) {
            throw ProblemException.conflict(
                    "parked-record-closed", "The record is decided already", "Its state is " + record.state() + ".");
        }
        return record;
    }

    private ParkedRecord get(UUID id) {
        return parked.find(id).orElseThrow(ProblemException::notFound);
    }
}
