package io.closeout.report.figures;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static io.closeout.report.Service.NETWORK;

import io.closeout.dev.reaction.Recorded;
import io.closeout.report.CaseEvents;
import io.closeout.report.InvoiceEvents;
import io.closeout.report.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** A case of a station, told with its times. */
final class Work {

    private final CaseEvents of = aCase();
    private final InvoiceEvents invoice = anInvoiceOf(of);
    private final UUID station;
    private final Instant signedAt;
    private final List<Recorded> told = new ArrayList<>();
    private String country = "IS";
    private String kind = "repair";
    private int decisions;
    private int documents;

    private Work(UUID station, Instant signedAt) {
        this.station = station;
        this.signedAt = signedAt;
    }

    static Work of(UUID station, Instant signedAt) {
        return new Work(station, signedAt);
    }

    static Work of(UUID station, String signedAt) {
        return new Work(station, Instant.parse(signedAt));
    }

    Work in(String otherCountry) {
        country = otherCountry;
        return this;
    }

    Work ofKind(String otherKind) {
        kind = otherKind;
        return this;
    }

    Work queried() {
        return decided(of.queried());
    }

    Work verifiedAfter(Duration duration) {
        var verified = of.verified(1, 1);
        put(verified, "decidedAt", signedAt.plus(duration));
        return decided(verified);
    }

    Work rejected() {
        return decided(of.rejected(false));
    }

    private Work decided(SpecificRecord event) {
        told.add(Recorded.first(NETWORK, of.caseId(), event).asVersion(++decisions));
        return this;
    }

    /** Over 121.00 EUR. */
    Work issuedAfter(Duration duration, LocalDate due) {
        var issued = invoice.issued();
        put(issued, "dueDate", due);
        return document(issued, duration);
    }

    Work issuedAfter(Duration duration) {
        return document(invoice.issued(), duration);
    }

    Work creditedAfter(Duration duration, String amount, String open) {
        return document(invoice.credited(amount, open), duration);
    }

    Work paidAfter(Duration duration) {
        return document(invoice.allocated("121", "121", "0"), duration);
    }

    private Work document(SpecificRecord event, Duration after) {
        told.add(Recorded.first(NETWORK, invoice.invoiceId(), event)
                .asVersion(++documents)
                .ofCase(of.caseId())
                .at(signedAt.plus(after)));
        return this;
    }

    Work disputed() {
        told.add(
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.reminders().disputed())
                        .ofCase(of.caseId()));
        return this;
    }

    void isToldTo(Service service) {
        var signed = of.signed();
        put(signed, "performerId", station);
        put(signed, "country", country);
        put(signed, "interventionType", kind);
        put(signed, "signedAt", signedAt);
        var all = new ArrayList<Recorded>();
        all.add(Recorded.first(NETWORK, of.caseId(), signed));
        all.addAll(told);
        service.takes(all.toArray(Recorded[]::new));
    }

    private static void put(SpecificRecord event, String field, Object value) {
        event.put(event.getSchema().getField(field).pos(), value);
    }
}
