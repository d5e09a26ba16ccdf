package io.closeout.invoicing.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.FirstLayout;
import io.closeout.invoicing.issuing.StoredContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was issued before there were rules has a valid electronic form or none at all. */
class EarlierDocumentsTest {

    private static Stream<DocumentContent> earlier() {
        return Corpus.all().stream()
                .filter(FirstLayout::canTell)
                .map(document -> StoredContent.read(FirstLayout.of(document)));
    }

    @Test
    void whatKeepsOurRulesPassesTheOfficialOnes() {
        var told = earlier().filter(EInvoiceRules::canTell).toList();
        var found = new ArrayList<String>();
        told.forEach(document -> {
            found.addAll(Validators.ubl(document, UblDocument.bytes(document)));
            found.addAll(Validators.cii(document, CiiInvoice.bytes(document)));
        });

        assertThat(told).hasSizeGreaterThan(50).allMatch(document -> document.format() == 1);
        assertThat(found).isEmpty();
    }

    @Test
    void whatLacksAFactHasNoElectronicForm() {
        var complete = earlier().filter(EInvoiceRules::canTell).findFirst().orElseThrow();
        var text = FirstLayout.of(complete);
        var lacking = StoredContent.read(
                text.replace("\"vatId\":\"%s\"".formatted(complete.seller().vatId()), "\"vatId\":\"\""));

        assertThat(lacking.seller().vatId()).isEmpty();
        assertThat(List.of(new UblForm().isOf(lacking), new CiiForm().isOf(lacking)))
                .containsExactly(false, false);
    }
}
