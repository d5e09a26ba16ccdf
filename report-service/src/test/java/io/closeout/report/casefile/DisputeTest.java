package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.CaseEvents.eur;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.Meta;
import io.closeout.events.invoice.DisputeEnd;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.report.CaseEvents;
import io.closeout.report.InvoiceEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisputeTest {

    private static final Instant AT = Instant.parse("2026-04-01T08:00:00Z");

    private final CaseEvents of = aCase();
    private final InvoiceEvents invoice = anInvoiceOf(of);

    @Test
    void isAboutTheCasesOfItsLines() {
        assertThat(CaseIds.of(disputed())).containsExactly(of.caseId());
        assertThat(CaseIds.of(resolved())).containsExactly(of.caseId());
    }

    @Test
    void marksTheCaseForGoodWhateverTheReminderSaysLater() {
        var file = CaseFile.empty(of.caseId())
                .apply(disputed(), AT)
                .apply(resolved(), AT)
                .apply(invoice.reminders().overdue(), AT);

        assertThat(file.invoices().values()).allMatch(one -> one.dunning().disputed());
    }

    @Test
    void isToldWithItsAmountItsReasonAndItsEnd() {
        assertThat(EventGist.of(of.caseId(), disputed()).amount())
                .isEqualTo(new EventGist.Amount(eur("50.00").getAmount(), "EUR"));
        assertThat(EventFacts.of(of.caseId(), disputed()))
                .extracting(Fact::key)
                .containsExactly("reason", "disputed-now");
        assertThat(EventFacts.of(of.caseId(), resolved())).containsExactly(Fact.of("dispute-end", "REJECTED"));
    }

    private InvoiceDisputed disputed() {
        return InvoiceDisputed.newBuilder()
                .setMeta(Meta.PENDING)
                .setDisputeId(new UUID(0, 1))
                .setInvoiceId(invoice.invoiceId())
                .setInvoiceNumber("F2026-000001")
                .setSellerId(CaseEvents.STATION)
                .setBuyerId(CaseEvents.CUSTOMER)
                .setPayerId(CaseEvents.CUSTOMER)
                .setReasonKey("wrong-price")
                .setAmount(eur("50.00"))
                .setDisputed(eur("50.00"))
                .setOpenBalance(eur("120.00"))
                .setDueDate(LocalDate.parse("2026-04-05"))
                .setZone("Europe/Brussels")
                .setCaseIds(List.of(of.caseId()))
                .build();
    }

    private DisputeResolved resolved() {
        return DisputeResolved.newBuilder()
                .setMeta(Meta.PENDING)
                .setDisputeId(new UUID(0, 1))
                .setInvoiceId(invoice.invoiceId())
                .setInvoiceNumber("F2026-000001")
                .setSellerId(CaseEvents.STATION)
                .setBuyerId(CaseEvents.CUSTOMER)
                .setPayerId(CaseEvents.CUSTOMER)
                .setEnd(DisputeEnd.REJECTED)
                .setDisputed(eur("0.00"))
                .setOpenBalance(eur("120.00"))
                .setDueDate(LocalDate.parse("2026-04-05"))
                .setZone("Europe/Brussels")
                .setCaseIds(List.of(of.caseId()))
                .build();
    }
}
