package io.closeout.report;

import static io.closeout.report.CaseEvents.CUSTOMER;
import static io.closeout.report.CaseEvents.STATION;
import static io.closeout.report.CaseEvents.eur;

import io.closeout.events.Meta;
import io.closeout.events.invoice.BlockReason;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceKind;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.invoice.PaymentTerms;
import io.closeout.events.invoice.SettlementKind;
import io.closeout.events.payment.InvoiceRef;
import io.closeout.events.payment.PaymentChannel;
import io.closeout.events.payment.PaymentMethod;
import io.closeout.events.payment.PaymentReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The events of one invoice over 121.00 EUR that bills one case. */
public final class InvoiceEvents {

    private static final LocalDate DUE = LocalDate.parse("2026-04-05");
    private static final String ZONE = "Europe/Brussels";

    private final CaseEvents of;
    private final UUID invoiceId = UUID.randomUUID();
    private final InvoiceSource source;

    private InvoiceEvents(CaseEvents of) {
        this.of = of;
        this.source = new InvoiceSource(of.caseId(), 1, UUID.randomUUID(), UUID.randomUUID());
    }

    public static InvoiceEvents anInvoiceOf(CaseEvents of) {
        return new InvoiceEvents(of);
    }

    public ReminderEvents reminders() {
        return new ReminderEvents(of.caseId(), invoiceId, number());
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    public String number() {
        return "2026-" + invoiceId.toString().substring(0, 6);
    }

    public InvoiceIssued issued() {
        return amounts(InvoiceIssued.newBuilder())
                .setMeta(Meta.PENDING)
                .setInvoiceId(invoiceId)
                .setInvoiceNumber(number())
                .setIssuerId(STATION)
                .setSeries("2026")
                .setSequence(1)
                .setKind(InvoiceKind.INVOICE)
                .setSources(List.of(source))
                .setSellerId(STATION)
                .setBuyerId(CUSTOMER)
                .setPayerId(CUSTOMER)
                .setIssueDate(DUE.minusDays(30))
                .setServiceFrom(DUE.minusDays(34))
                .setServiceTo(DUE.minusDays(34))
                .setDueDate(DUE)
                .setZone(ZONE)
                .setCountry("BE")
                .setTerms(new PaymentTerms("NET30", 30, List.of()))
                .setPaymentReference("RF18539007547034")
                .build();
    }

    private InvoiceIssued.Builder amounts(InvoiceIssued.Builder invoice) {
        return invoice.setLines(List.of())
                .setTaxGroups(List.of())
                .setNet(eur("100"))
                .setTax(eur("21"))
                .setGross(eur("121"))
                .setPrepaid(eur("0"))
                .setPayable(eur("121"))
                .setOpenBalance(eur("121"))
                .setCases(List.of(of.share("121", "121")));
    }

    public InvoiceIssueBlocked blocked() {
        return blocked("block.vat-id-missing");
    }

    /** Complete, to be billed with others under another id. */
    public InvoiceIssueBlocked collected() {
        return blocked("collected");
    }

    private InvoiceIssueBlocked blocked(String reasonKey) {
        return InvoiceIssueBlocked.newBuilder()
                .setMeta(Meta.PENDING)
                .setInvoiceId(invoiceId)
                .setKind(InvoiceKind.INVOICE)
                .setSources(List.of(source))
                .setSellerId(STATION)
                .setBuyerId(CUSTOMER)
                .setPayerId(CUSTOMER)
                .setBlockedAt(Instant.parse("2026-03-05T09:00:00Z"))
                .setReasons(List.of(new BlockReason(reasonKey, List.of())))
                .setNextActorId(STATION)
                .build();
    }

    public PaymentAllocated allocated(String amount, String paid, String open) {
        return PaymentAllocated.newBuilder()
                .setMeta(Meta.PENDING)
                .setAllocationId(UUID.randomUUID())
                .setPaymentId(UUID.randomUUID())
                .setInvoiceId(invoiceId)
                .setInvoiceNumber(number())
                .setSellerId(STATION)
                .setBuyerId(CUSTOMER)
                .setPayerId(CUSTOMER)
                .setDueDate(DUE)
                .setZone(ZONE)
                .setAmount(eur(amount))
                .setValueDate(DUE.minusDays(5))
                .setPayable(eur("121"))
                .setPaid(eur(paid))
                .setCredited(eur("0"))
                .setOpenBalance(eur(open))
                .setPaidInFull(open.equals("0"))
                .setUnallocated(eur("0"))
                .setCases(List.of(of.share(amount, open)))
                .build();
    }

    public CreditNoteIssued credited(String amount, String open) {
        return amounts(CreditNoteIssued.newBuilder(), amount, open)
                .setMeta(Meta.PENDING)
                .setCreditNoteId(UUID.randomUUID())
                .setCreditNoteNumber("C-" + number())
                .setInvoiceId(invoiceId)
                .setInvoiceNumber(number())
                .setIssuerId(STATION)
                .setSeries("2026C")
                .setSequence(1)
                .setReasonKey("credit.wrong-price")
                .setCancelsInvoice(open.equals("0"))
                .setSources(List.of(source))
                .setSellerId(STATION)
                .setBuyerId(CUSTOMER)
                .setPayerId(CUSTOMER)
                .setIssueDate(DUE.minusDays(20))
                .setDueDate(DUE)
                .setZone(ZONE)
                .build();
    }

    private CreditNoteIssued.Builder amounts(CreditNoteIssued.Builder credit, String amount, String open) {
        return credit.setLines(List.of())
                .setTaxGroups(List.of())
                .setNet(eur(amount))
                .setTax(eur("0"))
                .setGross(eur(amount))
                .setCredited(eur(amount))
                .setPaid(eur("0"))
                .setOpenBalance(eur(open))
                .setSurplus(eur("0"))
                .setCases(List.of(of.share(amount, open)));
    }

    public InvoiceSettled settled() {
        return InvoiceSettled.newBuilder()
                .setMeta(Meta.PENDING)
                .setInvoiceId(invoiceId)
                .setInvoiceNumber(number())
                .setSellerId(STATION)
                .setBuyerId(CUSTOMER)
                .setPayerId(CUSTOMER)
                .setIssueDate(DUE.minusDays(30))
                .setDueDate(DUE)
                .setZone(ZONE)
                .setSettledOn(DUE.minusDays(5))
                .setSettledBy(SettlementKind.PAYMENT)
                .setPayable(eur("121"))
                .setPaid(eur("121"))
                .setCredited(eur("0"))
                .setOpenBalance(eur("0"))
                .setCases(List.of(of.share("121", "0")))
                .build();
    }

    public PaymentReceived received() {
        return PaymentReceived.newBuilder()
                .setMeta(Meta.PENDING)
                .setPaymentId(UUID.randomUUID())
                .setReceiverId(STATION)
                .setAmount(eur("121"))
                .setValueDate(DUE.minusDays(5))
                .setZone(ZONE)
                .setMethod(PaymentMethod.BANK_TRANSFER)
                .setChannel(PaymentChannel.MANUAL)
                .setUnallocated(eur("121"))
                .setInvoices(List.of(new InvoiceRef(invoiceId, number(), List.of(of.caseId()))))
                .build();
    }
}
