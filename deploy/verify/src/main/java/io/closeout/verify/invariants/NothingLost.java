package io.closeout.verify.invariants;

import io.closeout.events.report.ReportSigned;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Answer;
import io.closeout.verify.journal.Call.Kind;
import io.closeout.verify.journal.Journal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** I1. A call without an answer may have happened or not; an acknowledged one must have, and no call twice. */
final class NothingLost extends Invariant {

    private final Set<UUID> signedInTopic = new HashSet<>();
    private final Map<Kind, Map<UUID, Answer>> calls = new EnumMap<>(Kind.class);
    private final Map<String, Paid> payments = new HashMap<>();

    NothingLost() {
        super("I1", "nothing acknowledged is lost", "what a client was told is done is there, once");
    }

    @Override
    public void hear(Seen record) {
        if (record.body() instanceof ReportSigned signed) {
            signedInTopic.add(signed.getCaseId());
        }
    }

    @Override
    void judge(Evidence evidence) {
        var journal = evidence.connections().journal();
        if (journal == null) {
            verdict().notChecked("no journal of calls was given");
            return;
        }
        Journal.read(journal, this::take);
        stored(evidence, Kind.PARTY, "report", "select id from party");
        stored(evidence, Kind.DRAFT, "report", "select id from report");
        published();
        stored(evidence, Kind.SIGNATURE, "report", "select report_id from signed_version where version = 1");
        stored(evidence, Kind.WITHDRAWAL, "report", "select report_id from withdrawal");
        stored(evidence, Kind.PAYMENT, "invoicing", "select id from payment");
        paidOnce(evidence);
    }

    private void take(Call call) {
        verdict().count(call.answer() == Answer.ACK ? "acknowledged" : "unknown");
        if (call.kind() == Kind.PAYMENT && !call.reference().isEmpty()) {
            payments.computeIfAbsent(call.reference(), reference -> new Paid()).take(call.answer());
        }
        // A call that was answered at the second try is acknowledged.
        calls.computeIfAbsent(call.kind(), kind -> new HashMap<>())
                .merge(call.id(), call.answer(), (one, other) -> one == Answer.ACK ? one : other);
    }

    private void published() {
        calls.getOrDefault(Kind.SIGNATURE, Map.of()).forEach((id, answer) -> {
            if (answer == Answer.ACK && !signedInTopic.contains(id)) {
                verdict().violated(id, "is signed, acknowledged, and in no topic");
            }
        });
    }

    private void stored(Evidence evidence, Kind kind, String service, String ids) {
        var missing = new HashMap<>(calls.getOrDefault(kind, Map.of()));
        if (missing.isEmpty()) {
            return;
        }
        evidence.databases().read(service, ids, row -> {
            if (missing.remove(row.getObject(1, UUID.class)) == Answer.UNKNOWN) {
                verdict().count("unknown and done");
            }
        });
        missing.forEach((id, answer) -> {
            if (answer == Answer.ACK) {
                verdict()
                        .violated(
                                id,
                                "was acknowledged as a %s and is nowhere"
                                        .formatted(kind.name().toLowerCase(Locale.ROOT)));
            } else {
                verdict().count("unknown and not done");
            }
        });
    }

    private void paidOnce(Evidence evidence) {
        if (payments.isEmpty()) {
            return;
        }
        evidence.databases().read("invoicing", """
                        select receiver_id || '/' || reference, count(*) from payment where reference is not null
                        group by 1""", row -> {
            var paid = payments.get(row.getString(1));
            if (paid != null && row.getLong(2) > paid.acknowledged + paid.unknown) {
                verdict()
                        .violated(
                                row.getString(1),
                                "was paid %d times by %d calls"
                                        .formatted(row.getLong(2), paid.acknowledged + paid.unknown));
            }
        });
    }

    /** Calls that paid one reference. */
    private static final class Paid {

        private long acknowledged;
        private long unknown;

        void take(Answer answer) {
            if (answer == Answer.ACK) {
                acknowledged++;
            } else {
                unknown++;
            }
        }
    }
}
