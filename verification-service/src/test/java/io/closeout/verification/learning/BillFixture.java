package io.closeout.verification.learning;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Meta;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.DisputeEnd;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceKind;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.events.invoice.PaymentTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** An invoice, the dispute about it and its end, as invoicing tells them; each step is the next version. */
final class BillFixture {

    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    final UUID id = UUID.randomUUID();
    final UUID disputeId = UUID.randomUUID();
    final String number = "2026-" + id.toString().substring(0, 6);
    private final UUID noteId = UUID.randomUUID();
    private final UUID station = UUID.randomUUID();
    private final UUID payer = UUID.randomUUID();
    private final List<InvoiceSource> sources = new ArrayList<>();
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final String network;
    private long version;

    private BillFixture(String network) {
        this.network = network;
    }

    static BillFixture aBill(String network) {
        return new BillFixture(network);
    }

    /** @param lineIds lines of the report, each on a line of its own; null for a fee */
    BillFixture of(UUID caseId, UUID verificationId, int reportVersion, @Nullable String... lineIds) {
        sources.add(new InvoiceSource(caseId, reportVersion, verificationId, UUID.randomUUID()));
        for (var lineId : lineIds) {
            lines.add(line(lines.size() + 1, caseId, lineId));
        }
        return this;
    }

    private static InvoiceLine copy(InvoiceLine line, int lineNo) {
        return line(lineNo, line.getCaseId(), line.getSourceLineId());
    }

    private static InvoiceLine line(int lineNo, UUID caseId, @Nullable String lineId) {
        return InvoiceLine.newBuilder()
                .setLineNo(lineNo)
                .setTextKey("line.labour")
                .setQuantity(new Quantity(BigDecimal.ONE, "HUR"))
                .setUnitPrice(new UnitPrice(BigDecimal.TEN, "EUR"))
                .setNet(money("10.00"))
                .setTaxCategory("S")
                .setTaxRate(new BigDecimal("21"))
                .setCaseId(caseId)
                .setSourceLineId(lineId)
                .build();
    }

    Recorded issued() {
        return next(withParties(InvoiceIssued.newBuilder())
                .setTerms(new PaymentTerms("NET30", 30, List.of()))
                .setLines(lines)
                .setTaxGroups(List.of())
                .setNet(money("20.00"))
                .setTax(money("4.20"))
                .setGross(money("24.20"))
                .setPrepaid(money("0.00"))
                .setPayable(money("24.20"))
                .setOpenBalance(money("24.20"))
                .setPaymentReference("RF18")
                .setCases(List.of())
                .build());
    }

    private InvoiceIssued.Builder withParties(InvoiceIssued.Builder issued) {
        return issued.setMeta(Meta.PENDING)
                .setInvoiceId(id)
                .setInvoiceNumber(number)
                .setIssuerId(station)
                .setSeries("A")
                .setSequence(1)
                .setKind(InvoiceKind.CONSOLIDATED)
                .setSources(sources)
                .setSellerId(station)
                .setBuyerId(payer)
                .setPayerId(payer)
                .setIssueDate(DAY)
                .setServiceFrom(DAY)
                .setServiceTo(DAY)
                .setDueDate(DAY)
                .setZone("Europe/Brussels")
                .setCountry("BE");
    }

    /** @param lineNos none for the whole invoice */
    Recorded disputed(Integer... lineNos) {
        return next(InvoiceDisputed.newBuilder()
                .setMeta(Meta.PENDING)
                .setDisputeId(disputeId)
                .setInvoiceId(id)
                .setInvoiceNumber(number)
                .setSellerId(station)
                .setBuyerId(payer)
                .setPayerId(payer)
                .setLineNos(List.of(lineNos))
                .setReasonKey("not-done")
                .setAmount(money("12.10"))
                .setDisputed(money("12.10"))
                .setOpenBalance(money("24.20"))
                .setDueDate(DAY)
                .setZone("Europe/Brussels")
                .setCaseIds(casesOf(lineNos))
                .build());
    }

    /** A credit note over these lines of the invoice. */
    Recorded credited(Integer... lineNos) {
        var credited = IntStream.range(0, lineNos.length)
                .mapToObj(i -> copy(lines.get(lineNos[i] - 1), i + 1))
                .toList();
        return next(withParties(CreditNoteIssued.newBuilder())
                .setLines(credited)
                .setTaxGroups(List.of())
                .setNet(money("10.00"))
                .setTax(money("2.10"))
                .setGross(money("12.10"))
                .setCredited(money("12.10"))
                .setPaid(money("0.00"))
                .setOpenBalance(money("12.10"))
                .setSurplus(money("0.00"))
                .setCases(List.of())
                .build());
    }

    private CreditNoteIssued.Builder withParties(CreditNoteIssued.Builder note) {
        return note.setMeta(Meta.PENDING)
                .setCreditNoteId(noteId)
                .setCreditNoteNumber("C" + number)
                .setInvoiceId(id)
                .setInvoiceNumber(number)
                .setIssuerId(station)
                .setSeries("C")
                .setSequence(1)
                .setReasonKey("dispute-upheld")
                .setCancelsInvoice(false)
                .setSources(sources)
                .setSellerId(station)
                .setBuyerId(payer)
                .setPayerId(payer)
                .setIssueDate(DAY)
                .setDueDate(DAY)
                .setZone("Europe/Brussels");
    }

    Recorded resolved(DisputeEnd end, Integer... lineNos) {
        return next(DisputeResolved.newBuilder()
                .setMeta(Meta.PENDING)
                .setDisputeId(disputeId)
                .setInvoiceId(id)
                .setInvoiceNumber(number)
                .setSellerId(station)
                .setBuyerId(payer)
                .setPayerId(payer)
                .setEnd(end)
                .setCreditNoteId(end == DisputeEnd.UPHELD ? noteId : null)
                .setDisputed(money("0.00"))
                .setOpenBalance(money("12.10"))
                .setDueDate(DAY)
                .setZone("Europe/Brussels")
                .setCaseIds(casesOf(lineNos))
                .build());
    }

    private List<UUID> casesOf(Integer... lineNos) {
        var wanted = List.of(lineNos);
        return lines.stream()
                .filter(line -> wanted.isEmpty() || wanted.contains(line.getLineNo()))
                .map(InvoiceLine::getCaseId)
                .distinct()
                .toList();
    }

    private Recorded next(SpecificRecord event) {
        version++;
        return Recorded.first(network, id, event).asVersion(version).at(Instant.parse("2026-03-25T09:00:00Z"));
    }

    private static MoneyAmount money(String amount) {
        return new MoneyAmount(new BigDecimal(amount), "EUR");
    }
}
