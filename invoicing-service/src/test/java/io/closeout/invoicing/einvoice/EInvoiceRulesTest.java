package io.closeout.invoicing.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.invoicing.einvoice.CorpusCase.Feature;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.NoForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Our own rules let pass what is right, and each of them finds what is wrong. */
class EInvoiceRulesTest {

    @Test
    void nothingOfTheCorpusBreaksARule() {
        var broken = new ArrayList<String>();
        for (var i = 0; i < Corpus.size(); i++) {
            var rules = EInvoiceRules.brokenBy(Corpus.document(i));
            if (!rules.isEmpty()) {
                broken.add("%d %s: %s".formatted(i, Corpus.caseOf(i), rules));
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void eachRuleFindsItsMistake() {
        var notFound = new ArrayList<String>();
        RuleMistakes.ALL.forEach((rule, mistake) -> {
            var found = EInvoiceRules.brokenBy(mistake.wrong()).stream()
                    .map(EInvoiceRules.Broken::rule)
                    .toList();
            if (!found.contains(rule)) {
                notFound.add(rule + " found " + found);
            }
        });

        assertThat(notFound).isEmpty();
    }

    @Test
    void eachRuleHasAMistakeThatItFinds() {
        assertThat(new TreeSet<>(EInvoiceRules.ids())).isEqualTo(new TreeSet<>(RuleMistakes.ALL.keySet()));
    }

    /** What the official Schematron lets pass: each of these is valid there. */
    @Test
    void findsWhatTheOfficialRulesLetPass() {
        var cent = Mistake.in(Corpus.of("BE", "BE", "S"), EInvoiceRulesTest::oneCentMoreTax);
        var noBuyer = Mistake.in(
                Corpus.of("BE", "FR", "AE"), tree -> party(tree, "buyer").remove("vatId"));

        assertThat(rules(cent)).containsExactly("BR-CO-17");
        assertThat(rules(noBuyer)).containsExactly("BR-AE-02");
        assertThat(Validators.ubl(cent, UblDocument.bytes(cent))).isEmpty();
        assertThat(Validators.ubl(noBuyer, UblDocument.bytes(noBuyer))).isEmpty();
    }

    @Test
    void theValidatorCanFail() {
        var unit = Mistake.in(Corpus.of("BE", "BE", "S"), tree -> line(tree).put("unit", "HOUR"));
        var tax = Mistake.in(Corpus.of("BE", "BE", "S"), tree -> add(tree, "totals", "tax", "5"));
        var seller = Mistake.in(
                Corpus.of("BE", "BE", "S"), tree -> party(tree, "seller").remove("vatId"));

        assertThat(Validators.ubl(unit, UblDocument.bytes(unit))).anyMatch(found -> found.contains("BR-CL-23"));
        assertThat(Validators.cii(unit, CiiInvoice.bytes(unit))).anyMatch(found -> found.contains("BR-CL-23"));
        assertThat(Validators.ubl(tax, UblDocument.bytes(tax))).anyMatch(found -> found.contains("BR-CO-14"));
        assertThat(Validators.cii(seller, CiiInvoice.bytes(seller))).anyMatch(found -> found.contains("BR-S-02"));
    }

    @Test
    void whatEn16931CannotTellIsNotRefused() {
        var dinar = Mistake.in(Corpus.of("BE", "BE", "S"), tree -> tree.put("currency", "TND"));

        assertThat(EInvoiceRules.brokenBy(dinar)).isEmpty();
        assertThat(CiiInvoice.canTell(dinar)).isFalse();
        assertThat(EInvoiceRules.whyUntold(dinar)).contains(NoForm.DECIMALS);
    }

    private static List<String> rules(DocumentContent content) {
        return EInvoiceRules.brokenBy(content).stream()
                .map(EInvoiceRules.Broken::rule)
                .toList();
    }

    private static void oneCentMoreTax(ObjectNode tree) {
        var group = (ObjectNode) tree.withArray("taxGroups").get(0);
        group.put("tax", group.get("tax").decimalValue().add(new BigDecimal("0.01")));
        for (var sum : List.of("tax", "gross", "payable")) {
            add(tree, "totals", sum, "0.01");
        }
    }

    static void add(ObjectNode tree, String part, String field, String more) {
        var node = (ObjectNode) tree.get(part);
        node.put(field, node.get(field).decimalValue().add(new BigDecimal(more)));
    }

    static ObjectNode party(ObjectNode tree, String role) {
        return (ObjectNode) tree.get(role);
    }

    static ObjectNode line(ObjectNode tree) {
        return (ObjectNode) tree.withArray("lines").get(0);
    }

    /** A document with something wrong in it. */
    record Wrong(DocumentContent right, Consumer<ObjectNode> mistake) {

        DocumentContent wrong() {
            return Mistake.in(right, mistake);
        }

        static Wrong in(
                String seller, String buyer, String category, Consumer<ObjectNode> mistake, Feature... features) {
            return new Wrong(Corpus.of(seller, buyer, category, features), mistake);
        }
    }
}
