package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.SIGNED_AT;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Folds events into a case file as the desk does, each with a time of its own. */
final class Folding {

    private static final Targets TARGETS = new Targets() {
        @Override
        public int verifyWithinDays() {
            return 3;
        }

        @Override
        public int issueWithinDays() {
            return 2;
        }
    };

    private Folding() {}

    static Standing standing(CaseFile file) {
        return Standing.of(file, TARGETS);
    }

    /** An event's time goes with the event and not with its place in the order. */
    static CaseFile of(UUID caseId, List<SpecificRecord> events) {
        var file = CaseFile.empty(caseId);
        for (var event : events) {
            var minutes = Math.floorMod(event.getSchema().getName().hashCode(), 60);
            file = file.apply(event, SIGNED_AT.plus(Duration.ofMinutes(minutes)));
        }
        return file;
    }
}
