package io.closeout.invoicing.rhythm;

import static io.closeout.invoicing.rhythm.DraftFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.tax.VatCategory;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

    @Test
    void partsStandInTheOrderOfTheWorkHoweverTheyCome() {
        var drafts = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> draft(number, "2026-03-%02d".formatted(1 + number % 7), 2))
                .collect(Collectors.toList());
        var expected = reports(Consolidation.joined(split(drafts, 1_000).getFirst()));
        Collections.shuffle(drafts, new Random(7));

        var document = Consolidation.joined(split(drafts, 1_000).getFirst());

        assertThat(reports(document)).isEqualTo(expected);
        assertThat(document.parts())
                .extracting(part -> part.subject().serviceTo())
                .isSorted();
        assertThat(document.form().kind()).isEqualTo(InvoiceKind.CONSOLIDATED);
    }

    @Test
    void whatIsOutsideTheScopeOfTaxIsOnADocumentOfItsOwn() {
        var drafts =
                List.of(draft(1, "2026-03-01", 1), draft(2, "2026-03-02", 1, VatCategory.O), draft(3, "2026-03-03", 1));

        var documents = split(drafts, 1_000);

        assertThat(documents).extracting(List::size).containsExactly(2, 1);
    }

    @Test
    void aDocumentThatWouldHaveTooManyLinesIsClosedAndAChargeIsNeverTornApart() {
        var drafts = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> draft(number, "2026-03-01", 4))
                .toList();

        var documents = split(drafts, 10);

        assertThat(documents).extracting(List::size).containsExactly(2, 2, 2, 1);
    }

    @Test
    void aChargeThatIsTooLargeByItselfIsADocumentAndStaysAnInvoice() {
        var documents = split(List.of(draft(1, "2026-03-01", 12), draft(2, "2026-03-02", 1)), 10);

        assertThat(documents).hasSize(2);
        assertThat(Consolidation.joined(documents.getFirst()).form().kind()).isEqualTo(InvoiceKind.INVOICE);
    }

    @Test
    void manySmallCasesStayBelowWhatTheWireTakes() {
        var drafts = IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> draft(number, "2026-03-01", 1))
                .toList();

        var documents = split(drafts, 10_000);

        assertThat(documents)
                .hasSizeGreaterThan(1)
                .allSatisfy(together -> assertThat(
                                together.stream().mapToInt(WireSize::of).sum())
                        .isLessThanOrEqualTo(WireSize.LARGEST));
        assertThat(documents.stream().mapToInt(List::size).sum()).isEqualTo(3_000);
    }

    private static List<List<Draft>> split(List<Draft> drafts, int mostLines) {
        return Consolidation.split(drafts, Function.identity(), mostLines);
    }

    private static List<String> reports(Draft document) {
        return document.parts().stream()
                .map(part -> String.valueOf(part.subject().reportNumber()))
                .toList();
    }
}
