package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.issuing.CollectedCharges;
import io.closeout.invoicing.issuing.CollectedCharges.Standing;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.kit.time.BusinessCalendar;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at a pre-invoice as it stands now: what left since it was issued is seen before anybody answers. */
@ApplicationScoped
public class ReadPreInvoices {

    private static final int MOST_DISPUTED = 100;

    private final PreInvoiceEntries entries;
    private final CollectedCharges charges;
    private final Deductions deductions;
    private final BusinessCalendar calendar;

    ReadPreInvoices(
            PreInvoiceEntries entries, CollectedCharges charges, Deductions deductions, BusinessCalendar calendar) {
        this.entries = entries;
        this.charges = charges;
        this.deductions = deductions;
        this.calendar = calendar;
    }

    public PreInvoiceView view(PreInvoice preInvoice) {
        var listed = entries.of(preInvoice.id());
        var standing =
                charges.standing(listed.stream().map(PreInvoiceEntry::slotId).toList());
        var content = preInvoice.content();
        return PreInvoiceView.of(
                preInvoice,
                awaited(preInvoice),
                listed.stream()
                        .map(entry -> entry(preInvoice, entry, standing, content))
                        .toList(),
                deductions.of(preInvoice.id()));
    }

    PreInvoiceRow row(PreInvoice one) {
        return PreInvoiceRow.of(one, awaited(one));
    }

    private @Nullable Awaited awaited(PreInvoice one) {
        return Awaited.of(one, calendar.today(ZoneId.of(one.zone())));
    }

    private static PreInvoiceView.Entry entry(
            PreInvoice preInvoice, PreInvoiceEntry entry, Map<UUID, Standing> standing, DocumentContent content) {
        var now = standing.get(entry.slotId());
        var waits = now != null
                && PreInvoiceKey.listedOn(preInvoice.id()).equals(now.groupKey())
                && now.fingerprint().equals(entry.fingerprint());
        var left = entry.isListed() && !waits;
        return new PreInvoiceView.Entry(
                entry.entryNo(),
                entry.caseId(),
                entry.purpose(),
                entry.reportNumber(),
                entry.net(),
                left ? PreInvoiceEntry.State.LEFT : entry.state(),
                left ? Departure.of(now) : entry.reasonKey(),
                (entry.isListed() && waits) || entry.state() == PreInvoiceEntry.State.BILLED,
                content.lines().stream()
                        .filter(line -> line.caseId().equals(entry.caseId())
                                && entry.purpose().name().equals(line.purpose()))
                        .toList());
    }

    /** A charge that waits for the office. */
    public record Disputed(UUID preInvoiceId, String reportNumber, String reasonKey) {}

    /** The newest hundred. */
    List<Disputed> disputed() {
        return entries
                .find("state = ?1 order by decidedAt desc", PreInvoiceEntry.State.DISPUTED)
                .page(Page.ofSize(MOST_DISPUTED))
                .list()
                .stream()
                .map(one -> new Disputed(one.preInvoiceId(), one.reportNumber(), String.valueOf(one.reasonKey())))
                .toList();
    }
}
