package io.closeout.report.casefile;

import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.report.CaseEvents;
import io.closeout.report.Service;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the reactions of a case file have in common: a signed case is there, and its file and announcements change. */
abstract class CaseReaction implements ReactionContract {

    @Inject
    Service service;

    /** Of a case whose signature, and what else it needs, is known. */
    abstract SpecificRecord eventOf(CaseEvents of);

    /** What the verification said before. */
    List<SpecificRecord> earlier(CaseEvents of) {
        return List.of();
    }

    @Override
    public Recorded event() {
        var of = CaseEvents.aCase();
        service.takes(Recorded.first(Service.NETWORK, of.caseId(), of.signed()));
        var version = 1;
        for (var before : earlier(of)) {
            service.takes(Recorded.first(Service.NETWORK, of.caseId(), before).asVersion(version++));
        }
        return Recorded.first(Service.NETWORK, of.caseId(), eventOf(of)).asVersion(version);
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        service.takes(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        var effects = service.caseOf(event.key());
        effects.addAll(
                service.rows("select type, version from outbox where aggregateid = ? order by version", event.key()));
        return effects;
    }
}
