package io.closeout.verify.invariants;

import io.closeout.verify.evidence.Evidence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** I13. Only at rest: what is on its way is no disagreement. An invoice with a parked event is counted and left out. */
final class ServicesAgree extends Invariant {

    private static final String OPEN_OF_CASES =
            "select invoice_id, sum(open) as open from case_invoice where issued_at is not null group by invoice_id";

    ServicesAgree() {
        super("I13", "services agree", "invoicing, reminder and the case files state the same open balances");
    }

    @Override
    void judge(Evidence evidence) {
        if (!evidence.isIdle()) {
            verdict().notChecked("the system was not at rest");
            return;
        }
        var truth = new HashMap<UUID, BigDecimal>();
        evidence.databases()
                .read(
                        "invoicing",
                        "select id, open_balance from invoice",
                        row -> truth.put(row.getObject(1, UUID.class), row.getBigDecimal(2)));
        verdict().count("invoices", truth.size());
        compare(evidence, "reminder", "select id, open_balance from invoice", truth);
        withoutCase(evidence).forEach(truth::remove);
        compare(evidence, "report", OPEN_OF_CASES, truth);
    }

    private void compare(Evidence evidence, String service, String balances, Map<UUID, BigDecimal> truth) {
        var waiting = waiting(evidence, service);
        var unknown = new HashSet<>(truth.keySet());
        evidence.databases().read(service, balances, row -> {
            var id = row.getObject(1, UUID.class);
            var open = truth.get(id);
            unknown.remove(id);
            if (waiting.contains(id)) {
                verdict().count("left out, an event is parked");
            } else if (open == null) {
                verdict().violated(id, "is an invoice to %s and none to invoicing".formatted(service));
            } else if (!Amounts.same(open, row.getBigDecimal(2))) {
                verdict()
                        .violated(
                                id,
                                "has %s open with invoicing and %s with %s"
                                        .formatted(Amounts.plain(open), Amounts.plain(row.getBigDecimal(2)), service));
            }
        });
        unknown.removeAll(waiting);
        unknown.forEach(id -> verdict().violated(id, "is an invoice to invoicing and none to " + service));
    }

    /** What bills an agreement stands in no case file. */
    private static Set<UUID> withoutCase(Evidence evidence) {
        var without = new HashSet<UUID>();
        evidence.databases()
                .read(
                        "invoicing",
                        "select id from invoice where case_count = 0",
                        row -> without.add(row.getObject(1, UUID.class)));
        return without;
    }

    private static Set<UUID> waiting(Evidence evidence, String service) {
        var waiting = new HashSet<UUID>();
        evidence.databases().read(service, """
                select distinct record_key::uuid from parked
                where state = 'OPEN' and topic = 'closeout.invoice.events.v1'
                    and record_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'""", row -> waiting.add(row.getObject(1, UUID.class)));
        return waiting;
    }
}
