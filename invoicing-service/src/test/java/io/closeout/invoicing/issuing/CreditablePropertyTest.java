package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.issuing.DocumentFixture.document;
import static io.closeout.invoicing.issuing.DocumentFixture.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CreditablePropertyTest {

    @Property
    void anInvoiceAndItsCreditNotesMakeZeroToTheCent(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 99_999) Integer> cents,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 99) Integer> parts) {
        var invoice = invoice(cents.stream()
                .map(cent -> BigDecimal.valueOf(cent, 2).toPlainString())
                .toList());
        var notes = new ArrayList<DocumentContent>();
        parts.forEach(part -> creditSome(invoice, notes, BigDecimal.valueOf(part, 2)));
        var rest = new Creditable(invoice, notes);
        if (!rest.isEmpty()) {
            notes.add(document(rest.all()));
        }

        var credited = notes.stream().map(note -> note.totals().gross()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(credited).isEqualByComparingTo(invoice.totals().gross());
        assertThat(new Creditable(invoice, notes).isEmpty()).isTrue();
    }

    private static void creditSome(DocumentContent invoice, List<DocumentContent> notes, BigDecimal part) {
        var left = new Creditable(invoice, notes);
        var share = left.left(1).multiply(part).setScale(6, RoundingMode.HALF_UP);
        try {
            notes.add(document(left.of(new TreeMap<>(Map.of(1, share)))));
        } catch (CreditRefusedException tooLittle) {
            assertThat(tooLittle).hasMessageMatching("Nothing is left.*|.*worth nothing.*|.*more than 0.*");
        }
    }
}
