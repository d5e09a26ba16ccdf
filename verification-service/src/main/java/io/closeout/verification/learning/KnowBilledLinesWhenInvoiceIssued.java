package io.closeout.verification.learning;

import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.learning.BilledCases.Billed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A dispute will name lines of the invoice; only the invoice says which decision and which lines of a report they bill. */
@ApplicationScoped
class KnowBilledLinesWhenInvoiceIssued implements Reaction<InvoiceIssued> {

    private final BilledCases billed;

    KnowBilledLinesWhenInvoiceIssued(BilledCases billed) {
        this.billed = billed;
    }

    @Override
    public void on(Delivered<InvoiceIssued> event) {
        var invoice = event.body();
        var lines = invoice.getLines().stream().collect(Collectors.groupingBy(InvoiceLine::getCaseId));
        // Several charges of one case may be billed together; the newest decision counts.
        var sources = invoice.getSources().stream()
                .collect(Collectors.toMap(
                        InvoiceSource::getCaseId, Function.identity(), KnowBilledLinesWhenInvoiceIssued::newer));
        billed.bill(
                invoice.getInvoiceId(),
                sources.values().stream()
                        .sorted(Comparator.comparing(InvoiceSource::getCaseId))
                        .map(source -> billed(source, lines.getOrDefault(source.getCaseId(), List.of())))
                        .toList());
    }

    private static InvoiceSource newer(InvoiceSource one, InvoiceSource other) {
        return one.getReportVersion() >= other.getReportVersion() ? one : other;
    }

    private static Billed billed(InvoiceSource source, List<InvoiceLine> lines) {
        UUID verificationId = source.getVerificationId();
        return new Billed(
                source.getCaseId(),
                verificationId,
                lines.stream().map(InvoiceLine::getLineNo).toList(),
                lines.stream().map(KnowBilledLinesWhenInvoiceIssued::lineId).toList());
    }

    static String lineId(InvoiceLine line) {
        return Objects.requireNonNullElse(line.getSourceLineId(), BilledCases.NO_LINE);
    }
}
