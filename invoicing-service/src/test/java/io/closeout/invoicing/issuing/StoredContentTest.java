package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was stored is read as it was written, however long ago. */
class StoredContentTest {

    private static final String FIRST_LAYOUT = """
            {"id":"00000000-0000-0000-0000-000000000003","numbering":{"number":"C2026-000001","issuerId":"00000000-0000-0000-0000-000000000002","series":"C2026","sequence":1},"issueDate":"2026-03-02","dueDate":"2026-04-01","zone":"Europe/Brussels","language":"en","currency":"EUR","seller":{"id":"00000000-0000-0000-0000-000000000002","name":"Somebody","country":"BE"},"buyer":{"id":"00000000-0000-0000-0000-000000000004","name":"Else","country":"BE"},"payerId":"00000000-0000-0000-0000-000000000004","subject":{"reportNumber":"R-1","interventionType":"repair","serviceFrom":"2026-02-27","serviceTo":"2026-02-27","placeOfWork":"BE"},"sources":[{"caseId":"00000000-0000-0000-0000-000000000001","reportVersion":1,"verificationId":"00000000-0000-0000-0000-000000000006","chargeId":"00000000-0000-0000-0000-000000000007"}],"terms":{"code":"NET30","netDays":30},"lines":[{"lineNo":1,"caseId":"00000000-0000-0000-0000-000000000001","creditedLine":1,"textKey":"line.part","textParameters":[],"quantity":1,"unit":"C62","unitPrice":10.00,"net":10.00,"taxCategory":"S","taxRate":21}],"taxGroups":[{"category":"S","rate":21,"taxable":10.00,"tax":2.10}],"totals":{"net":10.00,"tax":2.10,"gross":12.10,"prepaid":0.00,"payable":12.10},"paymentReference":"RF","corrects":{"invoiceId":"00000000-0000-0000-0000-000000000005","number":"F2026-000001","issueDate":"2026-03-01","reasonKey":"wrong","cancels":true}}""";

    @Test
    void readsWhatItWrote() {
        var document = DocumentFixture.invoice(List.of("10.00", "0.05"));

        assertThat(StoredContent.read(StoredContent.text(document))).isEqualTo(document);
    }

    @Test
    void readsTheFirstLayout() {
        var document = StoredContent.read(FIRST_LAYOUT);

        assertThat(document.format()).isEqualTo(1);
        assertThat(document.type()).isEqualTo(new DocumentContent.Type("INVOICE", "381"));
        assertThat(document.corrects()).isNotNull();
        assertThat(document.caseIds())
                .containsExactly(document.lines().getFirst().caseId());
        assertThat(document.totals().lines()).isEqualTo(document.totals().net());
        assertThat(document.paymentReference()).isEqualTo("RF");
        assertThat(document.terms().netDays()).isEqualTo(30);
    }
}
