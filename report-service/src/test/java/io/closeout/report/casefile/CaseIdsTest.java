package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.CaseEvents.eur;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.invoice.InvoiceIssued;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseIdsTest {

    @Test
    void anInvoiceOfAFeeIsAboutNoCase() {
        assertThat(CaseIds.of(issued(List.of()))).isEmpty();
    }

    @Test
    void anInvoiceOfSeveralCasesIsAboutEachOfThemWithItsShare() {
        var one = new CaseBalance(UUID.randomUUID(), eur("100.00"), eur("100.00"));
        var other = new CaseBalance(UUID.randomUUID(), eur("20.00"), eur("20.00"));
        var issued = issued(List.of(one, other));

        assertThat(CaseIds.of(issued)).containsExactly(one.getCaseId(), other.getCaseId());
        assertThat(EventGist.of(other.getCaseId(), issued).toString())
                .contains("20.00")
                .doesNotContain("100.00");
    }

    private static InvoiceIssued issued(List<CaseBalance> cases) {
        return InvoiceIssued.newBuilder(anInvoiceOf(aCase()).issued())
                .setCases(cases)
                .build();
    }
}
