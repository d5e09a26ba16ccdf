package io.closeout.verify;

import static io.closeout.verify.Golden.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verify.Story.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One wrong thing about money, numbers or reminders, and the invariant that names it. */
class PlantedInMoneyTest {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-20");

    private final World world = new World();
    private final Story story = new Story(world);
    private final Rows rows = new Rows(world);

    @Test
    void aSecondLiveInvoiceForOnePurposeIsNamed() {
        var first = story.openCase(1);
        var second = new Invoice(UUID.randomUUID(), first.of(), 2, MARCH);
        world.happens(second.id(), first.of().id(), story.issued(second));
        rows.numbered(second);
        rows.slot(second, "GOODWILL");
        rows.known(second, new BigDecimal("121"));

        assertNamed("I5", first.of().id());
    }

    @Test
    void anInvoiceThatNoSlotHoldsIsNamed() {
        var invoice = story.openCase(1);
        world.sql("invoicing", "update invoice_slot set state = 'CREDITED', invoice_id = null");

        assertNamed("I5", invoice.of().id());
    }

    @Test
    void aDocumentThatWasEditedIsNamed() {
        var invoice = story.openCase(1);
        world.sql("invoicing", "update invoice set content = '{ }'");

        assertNamed("I12", invoice.number());
    }

    @Test
    void aDocumentThatWasEditedWithItsDigestIsNamed() {
        var invoice = story.openCase(1);
        world.sql("invoicing", "update invoice set content = '{ }', content_sha256 = sha256('{ }')");

        assertNamed("I12", invoice.number());
    }

    @Test
    void aFileThatWasEditedIsNamed() {
        var invoice = story.openCase(1);
        world.sql("invoicing", """
                insert into document_file (tenant_id, sha256, media_type, size, bytes, made_at)
                values ('network-a', sha256('a'), 'application/xml', 1, 'b', now())""");
        world.sql("invoicing", """
                insert into document_form (tenant_id, document_id, invoice_id, kind, sha256, made_at)
                values ('network-a', ?, ?, 'UBL', sha256('a'), now())""", invoice.id(), invoice.id());

        assertNamed("I12", invoice.id());
    }

    @Test
    void aGapInTheNumbersIsNamed() {
        story.openCase(1);
        var late = story.openCase(3);

        assertNamed("I6", late.number());
    }

    @Test
    void aDateThatGoesBackIsNamed() {
        story.openCase(1);
        var early = new Invoice(UUID.randomUUID(), story.verified(), 2, MARCH.minusDays(1));
        story.issue(early);

        assertNamed("I6", early.number());
    }

    @Test
    void aNumberThatIsCountedAndUsedByNoDocumentIsNamed() {
        story.openCase(1);
        world.sql("invoicing", "update number_series set last_number = 2");

        assertNamed("I6", Story.ISSUER + "/INV");
    }

    @Test
    void aNumberThatWasChangedInTheTableIsNamed() {
        story.openCase(1);
        world.sql("invoicing", "update invoice set number = 'X-1'");

        assertNamed("I6", "X-1");
    }

    @Test
    void aLineThatDoesNotAddUpIsNamed() {
        var invoice = new Invoice(UUID.randomUUID(), story.verified(), 1, MARCH);
        var event = story.issued(invoice);
        event.put("lines", List.of(Story.line(invoice, "100.01")));
        event.put("taxGroups", List.of(Story.group("100.01", "21.00")));
        event.put("net", eur("100.01"));
        event.put("tax", eur("20.99"));
        event.put("taxGroups", List.of(Story.group("100.01", "20.99")));
        world.happens(invoice.id(), invoice.of().id(), event);
        rows.issued(invoice);

        assertNamed("I7", invoice.number());
    }

    @Test
    void anAllowanceThatNobodyTookOffIsNamed() {
        var invoice = new Invoice(UUID.randomUUID(), story.verified(), 1, MARCH);
        var event = story.issued(invoice);
        event.put("adjustments", List.of(Story.allowance("10.00")));
        world.happens(invoice.id(), invoice.of().id(), event);
        rows.issued(invoice);

        assertNamed("I7", invoice.number());
    }

    @Test
    void anAllowanceThatWasTakenOffIsRight() {
        var invoice = new Invoice(UUID.randomUUID(), story.verified(), 1, MARCH);
        var event = story.issued(invoice);
        event.put("lines", List.of(Story.line(invoice, "110.00", "55")));
        event.put("adjustments", List.of(Story.allowance("10.00")));
        world.happens(invoice.id(), invoice.of().id(), event);
        rows.issued(invoice);

        assertThat(World.named(world.verified())).isEmpty();
    }

    @Test
    void aCaseThatWasTakenBackFromAnInvoiceOfManyCanBeBilledAnew() {
        var first = story.openCase(1);
        var again = new Invoice(UUID.randomUUID(), first.of(), 2, MARCH);
        world.happens(first.id(), first.of().id(), story.takenBack(first));
        world.happens(again.id(), first.of().id(), story.issued(again));
        rows.numbered(again);
        rows.slot(again, "GOODWILL");

        assertThat(world.verified().of("I5").violations()).isEmpty();
    }

    @Test
    void anAllocationThatIsNotWhatTheInvoiceSaysIsNamed() {
        var invoice = story.paidCase(1);
        world.sql("invoicing", "update allocation set amount = 120");

        assertNamed("I8", invoice.number());
    }

    @Test
    void anOpenBalanceThatDoesNotFollowFromTheEventsIsNamed() {
        var invoice = story.openCase(1);
        var event = story.settled(invoice);
        world.happens(invoice.id(), invoice.of().id(), event);

        assertNamed("I8", invoice.number());
    }

    @Test
    void aPaymentWhoseRestDisappearedIsNamed() {
        story.paidCase(1);
        var payment = UUID.randomUUID();
        world.happens(
                payment,
                payment,
                Golden.event(
                        io.closeout.events.payment.PaymentReceived.class,
                        java.util.Map.of("paymentId", payment, "amount", eur("9.00"), "unallocated", eur("9.00"))));
        world.sql("invoicing", """
                insert into payment (id, version, tenant_id, receiver_id, amount, currency, value_date, zone, method,
                    channel, recorded_at, recorded_by, unallocated)
                values (?, 0, 'network-a', ?, 9, 'EUR', now(), 'UTC', 'CASH', 'MANUAL', now(), '', 8)""", payment, payment);

        assertNamed("I8", payment);
    }

    @Test
    void aSecondReminderOfOneLevelIsNamed() {
        var invoice = story.openCase(1);
        story.remind(invoice, 1);
        world.happens(invoice.id(), invoice.of().id(), story.sent(invoice, 1, Story.DUE.plusDays(9)));

        assertNamed("I10", invoice.id() + " level 1 sent");
    }

    @Test
    void aReminderOnTheDueDateItselfIsNamed() {
        var invoice = story.openCase(1);
        world.happens(invoice.id(), invoice.of().id(), story.sent(invoice, 1, Story.DUE));

        assertNamed("I10", invoice.id() + " level 1");
    }

    @Test
    void aDecisionTakenAfterThePaymentHadBeenReadIsNamed() {
        var invoice = story.paidCase(1);
        world.happens(invoice.id(), invoice.of().id(), story.overdue(invoice, 2, 3));

        assertNamed("I10", invoice.id() + " level 2");
    }

    @Test
    void aMessageSentLongAfterThePaymentWasKnownIsNamed() {
        var invoice = story.paidCase(1);
        world.sql("reminder", "update inbox set received_at = now() - interval '5 min'");
        world.happens(invoice.id(), invoice.of().id(), story.sent(invoice, 2, Story.DUE.plusDays(20)));

        assertNamed("I10", invoice.id() + " level 2");
    }

    @Test
    void anOpenBalanceThatTwoServicesSeeDifferentlyIsNamed() {
        var invoice = story.openCase(1);
        world.sql("reminder", "update invoice set open_balance = 120.99");

        assertNamed("I13", invoice.id());
    }

    @Test
    void anInvoiceThatACaseDoesNotKnowIsNamed() {
        var invoice = story.openCase(1);
        world.sql("report", "delete from case_invoice");

        assertNamed("I13", invoice.id());
    }

    private void assertNamed(String invariant, Object subject) {
        var report = world.verified();
        assertThat(World.named(report)).as(report.text()).containsExactly(invariant);
        assertThat(report.of(invariant).violations())
                .extracting(violation -> violation.subject())
                .contains(subject.toString());
    }
}
