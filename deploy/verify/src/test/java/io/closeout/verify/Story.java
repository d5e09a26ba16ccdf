package io.closeout.verify;

import static io.closeout.verify.Golden.eur;
import static io.closeout.verify.Golden.event;

import io.closeout.events.Decimals;
import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.Sha256;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.invoice.Adjustment;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.invoice.TaxGroup;
import io.closeout.events.payment.PaymentReceived;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.ReportVerified;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cases as four services would tell them: events in the topics, rows in the tables. */
final class Story {

    static final UUID ISSUER = new UUID(1, 1);
    static final LocalDate DUE = LocalDate.parse("2026-04-20");

    private final World world;
    private final Rows rows;

    Story(World world) {
        this.world = world;
        this.rows = new Rows(world);
    }

    /** A report, its charge and its payer. */
    record Case(UUID id, UUID charge, UUID payer) {}

    /** 100.00 net, 21 % tax. */
    record Invoice(UUID id, Case of, long sequence, LocalDate date) {
        String number() {
            return "2026-%06d".formatted(sequence);
        }
    }

    /** Reported, verified, invoiced, reminded and paid. */
    Invoice paidCase(long sequence) {
        var invoice = openCase(sequence);
        remind(invoice, 1);
        pay(invoice);
        return invoice;
    }

    Invoice openCase(long sequence) {
        var one = verified();
        return issue(new Invoice(UUID.randomUUID(), one, sequence, LocalDate.parse("2026-03-20")));
    }

    Case verified() {
        var one = new Case(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        world.happens(one.id(), one.id(), event(ReportSigned.class, Map.of("caseId", one.id())));
        rows.signed(one);
        var charge = new Charge(one.charge(), ChargePurpose.CUSTOMER, one.payer(), List.of(), null, null);
        world.happens(
                one.id(),
                one.id(),
                event(
                        ReportVerified.class,
                        Map.of("caseId", one.id(), "verificationId", UUID.randomUUID(), "charges", List.of(charge))));
        return one;
    }

    Invoice issue(Invoice invoice) {
        world.happens(invoice.id(), invoice.of().id(), issued(invoice));
        rows.issued(invoice);
        return invoice;
    }

    /** Of the content that {@link Rows} writes. */
    static final Sha256 CONTENT =
            new Sha256(HexFormat.of().parseHex("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));

    InvoiceIssued issued(Invoice invoice) {
        var fields = document(invoice);
        fields.put("issuerId", ISSUER);
        fields.put("series", "INV");
        fields.put("sequence", invoice.sequence());
        fields.put("issueDate", invoice.date());
        fields.put("lines", List.of(line(invoice, "100.00")));
        fields.put("taxGroups", List.of(group("100.00", "21.00")));
        fields.put("net", eur("100.00"));
        fields.put("tax", eur("21.00"));
        fields.put("gross", eur("121.00"));
        fields.put("prepaid", eur("0"));
        fields.put("payable", eur("121.00"));
        fields.put("openBalance", eur("121.00"));
        fields.put("contentSha256", CONTENT);
        var source = new InvoiceSource(
                invoice.of().id(), 1, UUID.randomUUID(), invoice.of().charge());
        fields.put("sources", List.of(source));
        fields.put("cases", List.of(new CaseBalance(invoice.of().id(), eur("121.00"), eur("121.00"))));
        return event(InvoiceIssued.class, fields);
    }

    /** All lines of its case, while others of the same invoice stay. */
    CreditNoteIssued takenBack(Invoice invoice) {
        var fields = document(invoice);
        fields.put("creditNoteId", UUID.randomUUID());
        fields.put("cancelsInvoice", false);
        fields.put("lines", List.of(line(invoice, "100.00")));
        fields.put("taxGroups", List.of(group("100.00", "21.00")));
        List.of("net", "tax", "gross", "credited", "paid", "openBalance", "surplus")
                .forEach(amount -> fields.put(amount, eur("0")));
        fields.put("cases", List.of());
        return event(CreditNoteIssued.class, fields);
    }

    static Adjustment allowance(String amount) {
        return Adjustment.newBuilder()
                .setCharge(false)
                .setReasonCode("95")
                .setTextKey("adjustment.discount")
                .setAmount(eur(amount))
                .setTaxCategory("S")
                .setTaxRate(Decimals.rate(new BigDecimal("21")))
                .build();
    }

    static InvoiceLine line(Invoice invoice, String net) {
        return line(invoice, net, "50");
    }

    static InvoiceLine line(Invoice invoice, String net, String price) {
        return InvoiceLine.newBuilder()
                .setLineNo(1)
                .setTextKey("labour")
                .setTextParameters(List.of())
                .setQuantity(new Quantity(Decimals.quantity(new BigDecimal(2)), "HUR"))
                .setUnitPrice(new UnitPrice(Decimals.unitPrice(new BigDecimal(price)), "EUR"))
                .setNet(eur(net))
                .setTaxCategory("S")
                .setTaxRate(Decimals.rate(new BigDecimal("21")))
                .setCaseId(invoice.of().id())
                .build();
    }

    static TaxGroup group(String taxable, String tax) {
        return new TaxGroup("S", Decimals.rate(new BigDecimal("21")), eur(taxable), eur(tax), null);
    }

    void pay(Invoice invoice) {
        var payment = UUID.randomUUID();
        world.happens(
                payment,
                invoice.of().id(),
                event(
                        PaymentReceived.class,
                        Map.of("paymentId", payment, "amount", eur("121.00"), "unallocated", eur("121.00"))));
        var allocation = UUID.randomUUID();
        world.happens(invoice.id(), invoice.of().id(), allocated(invoice, payment, allocation));
        world.happens(invoice.id(), invoice.of().id(), settled(invoice));
        rows.paid(invoice, payment, allocation);
    }

    PaymentAllocated allocated(Invoice invoice, UUID payment, UUID allocation) {
        var fields = document(invoice);
        fields.put("allocationId", allocation);
        fields.put("paymentId", payment);
        fields.put("amount", eur("121.00"));
        fields.put("payable", eur("121.00"));
        fields.put("paid", eur("121.00"));
        fields.put("credited", eur("0"));
        fields.put("openBalance", eur("0"));
        fields.put("unallocated", eur("0"));
        return event(PaymentAllocated.class, fields);
    }

    InvoiceSettled settled(Invoice invoice) {
        var fields = document(invoice);
        fields.put("openBalance", eur("0"));
        return event(InvoiceSettled.class, fields);
    }

    void remind(Invoice invoice, int level) {
        world.happens(invoice.id(), invoice.of().id(), overdue(invoice, level, 1));
        world.happens(invoice.id(), invoice.of().id(), sent(invoice, level, DUE.plusDays(8)));
    }

    PaymentOverdue overdue(Invoice invoice, int level, long asOfVersion) {
        var fields = document(invoice);
        fields.put("evaluatedOn", DUE.plusDays(8));
        fields.put("level", level);
        fields.put("asOfInvoiceVersion", asOfVersion);
        fields.put("inputsAsOf", List.of());
        return event(PaymentOverdue.class, fields);
    }

    ReminderSent sent(Invoice invoice, int level, LocalDate day) {
        var fields = document(invoice);
        fields.put("reminderId", UUID.randomUUID());
        fields.put("level", level);
        fields.put("asOfInvoiceVersion", 1L);
        fields.put("sentAt", noon(day));
        fields.put("sentOn", day);
        return event(ReminderSent.class, fields);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant();
    }

    private static Map<String, Object> document(Invoice invoice) {
        var fields = new HashMap<String, Object>();
        fields.put("invoiceId", invoice.id());
        fields.put("invoiceNumber", invoice.number());
        fields.put("payerId", invoice.of().payer());
        fields.put("dueDate", DUE);
        fields.put("zone", "Europe/Brussels");
        return fields;
    }
}
