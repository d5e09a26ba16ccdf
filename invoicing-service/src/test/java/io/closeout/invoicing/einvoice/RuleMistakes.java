package io.closeout.invoicing.einvoice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.invoicing.einvoice.CorpusCase.Feature;
import io.closeout.invoicing.einvoice.EInvoiceRulesTest.Wrong;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** For each of our rules a document that breaks it. */
final class RuleMistakes {

    static final Map<String, Wrong> ALL = new TreeMap<>();

    static {
        header();
        parties();
        lines();
        changes();
        sums();
        decimals();
        taxes();
        categories();
        france();
    }

    private RuleMistakes() {}

    private static void put(String rule, Consumer<ObjectNode> mistake, Feature... features) {
        ALL.put(rule, Wrong.in("BE", "BE", "S", mistake, features));
    }

    private static void header() {
        put("BR-02", tree -> EInvoiceRulesTest.party(tree, "numbering").put("number", " "));
        put("BR-CL-01", tree -> EInvoiceRulesTest.party(tree, "type").put("code", "326"));
        put("BR-04", tree -> EInvoiceRulesTest.party(tree, "type").put("code", "381"));
        put("PEPPOL-EN16931-R003", RuleMistakes::withoutReferences);
        put("BR-29", tree -> subject(tree).put("serviceTo", "1999-01-01"));
        put("BR-55", tree -> correction(tree).put("number", ""), Feature.PART_CREDIT);
        put("BR-CO-25", tree -> tree.put("dueDate", "2026-11-26"));
        put("BR-61", tree -> EInvoiceRulesTest.party(tree, "seller").put("iban", "BE68539007547035"));
        put("BT-20", tree -> part(tree).put("amount", "0.01"), Feature.INSTALMENTS);
        national("BR-53", tree -> EInvoiceRulesTest.party(tree, "taxCurrency").put("currency", "XYZ"));
        national(
                "PEPPOL-EN16931-R005",
                tree -> EInvoiceRulesTest.party(tree, "taxCurrency").put("currency", "NOK"));
        national(
                "PEPPOL-EN16931-R055",
                tree -> EInvoiceRulesTest.party(tree, "taxCurrency").put("tax", "-1"));
    }

    private static void national(String rule, Consumer<ObjectNode> mistake) {
        ALL.put(rule, Wrong.in("NO", "NO", "S", mistake, Feature.TAX_CURRENCY));
    }

    private static void withoutReferences(ObjectNode tree) {
        tree.remove("buyerReference");
        subject(tree).remove("orderReference");
        subject(tree).remove("reportNumber");
        subject(tree).remove("contractId");
    }

    private static void parties() {
        put("BR-06", tree -> EInvoiceRulesTest.party(tree, "seller").put("name", " \t"));
        put("BR-07", tree -> EInvoiceRulesTest.party(tree, "buyer").put("name", ""));
        put("BR-09", tree -> EInvoiceRulesTest.party(tree, "seller").put("country", "EL"));
        put("BR-11", tree -> EInvoiceRulesTest.party(tree, "buyer").put("country", "XX"));
        put("BR-CO-09", tree -> EInvoiceRulesTest.party(tree, "seller").put("vatId", "0123456789"));
    }

    private static void lines() {
        put("BR-16", tree -> tree.putArray("lines"));
        put("BR-21", tree -> ((ObjectNode) tree.withArray("lines").get(1)).put("lineNo", 1));
        put("BR-25", RuleMistakes::withoutName);
        put("BR-CL-23", tree -> EInvoiceRulesTest.line(tree).put("unit", "HOUR"));
        put("PEPPOL-EN16931-R120", tree -> EInvoiceRulesTest.line(tree).put("net", "0.01"));
        ALL.put(
                "BR-30",
                Wrong.in("BE", "BE", "S", tree -> subject(tree).put("serviceTo", "1999-01-01"), Feature.CONSOLIDATED));
    }

    private static void withoutName(ObjectNode tree) {
        EInvoiceRulesTest.line(tree).put("textKey", "");
        EInvoiceRulesTest.line(tree).putArray("textParameters");
    }

    private static void changes() {
        put("BR-31", tree -> change(tree).put("amount", "-1"), Feature.ALLOWANCE);
        put("BR-CL-19", tree -> change(tree).put("reasonCode", "NONE"), Feature.ALLOWANCE);
        put("BR-CL-20", tree -> change(tree).put("reasonCode", "95"), Feature.CHARGE);
        put("PEPPOL-EN16931-R041", tree -> change(tree).remove("base"), Feature.ALLOWANCE);
        put("PEPPOL-EN16931-R042", tree -> change(tree).remove("percent"), Feature.ALLOWANCE);
        put("PEPPOL-EN16931-R040", tree -> change(tree).put("percent", "50"), Feature.ALLOWANCE);
    }

    private static void sums() {
        put("BR-CO-10", tree -> EInvoiceRulesTest.add(tree, "totals", "lines", "0.01"));
        put("BR-CO-11", tree -> EInvoiceRulesTest.add(tree, "totals", "allowances", "0.01"));
        put("BR-CO-12", tree -> EInvoiceRulesTest.add(tree, "totals", "charges", "0.01"));
        put("BR-CO-13", tree -> EInvoiceRulesTest.add(tree, "totals", "net", "0.01"));
        put("BR-CO-14", tree -> EInvoiceRulesTest.add(tree, "totals", "tax", "0.01"));
        put("BR-CO-15", tree -> EInvoiceRulesTest.add(tree, "totals", "gross", "0.01"));
        put("BR-CO-16", tree -> EInvoiceRulesTest.add(tree, "totals", "payable", "0.01"));
    }

    private static void decimals() {
        Map.of(
                        "BR-DEC-09",
                        "lines",
                        "BR-DEC-10",
                        "allowances",
                        "BR-DEC-11",
                        "charges",
                        "BR-DEC-12",
                        "net",
                        "BR-DEC-13",
                        "tax",
                        "BR-DEC-14",
                        "gross",
                        "BR-DEC-16",
                        "prepaid",
                        "BR-DEC-18",
                        "payable")
                .forEach((rule, field) -> put(rule, tree -> EInvoiceRulesTest.add(tree, "totals", field, "0.001")));
        put("BR-DEC-01", tree -> change(tree).put("amount", "1.001"), Feature.ALLOWANCE);
        put("BR-DEC-19", tree -> group(tree).put("taxable", "1.001"));
        put("BR-DEC-20", tree -> group(tree).put("tax", "1.001"));
        put("BR-DEC-23", tree -> EInvoiceRulesTest.line(tree).put("net", "1.001"));
        put("BR-DEC-24", tree -> lineChange(tree).put("amount", "1.001"), Feature.LINE_ALLOWANCE);
    }

    private static void taxes() {
        put("BR-CO-18", tree -> tree.putArray("taxGroups"));
        put("BR-CL-18", tree -> EInvoiceRulesTest.line(tree).put("taxCategory", "Q"));
        put("BR-CO-17", tree -> group(tree).put("tax", "0.01"));
        ALL.put("BR-IC-12", Wrong.in("BE", "DE", "K", tree -> subject(tree).put("placeOfWork", "Ghent")));
        ALL.put(
                "BR-O-11",
                Wrong.in(
                        "BE",
                        "US",
                        "O",
                        tree -> tree.withArray("taxGroups")
                                .add(group(tree).deepCopy().put("category", "Z"))));
        ALL.put(
                "BR-O-12",
                Wrong.in("BE", "US", "O", tree -> EInvoiceRulesTest.line(tree).put("taxCategory", "Z")));
    }

    /** Seller and buyer, category, and how its rules are called. */
    private record Category(String seller, String buyer, String code, String name) {

        void put(String number, Consumer<ObjectNode> mistake, Feature... features) {
            ALL.put("BR-%s-%s".formatted(name, number), Wrong.in(seller, buyer, code, mistake, features));
        }
    }

    private static void categories() {
        Stream.of(
                        new Category("BE", "BE", "S", "S"),
                        new Category("GB", "GB", "Z", "Z"),
                        new Category("BE", "BE", "E", "E"),
                        new Category("BE", "FR", "AE", "AE"),
                        new Category("BE", "DE", "K", "IC"),
                        new Category("BE", "US", "G", "G"),
                        new Category("BE", "US", "O", "O"))
                .forEach(RuleMistakes::of);
    }

    private static void of(Category one) {
        var taxed = one.code().equals("S");
        one.put("01", tree -> tree.putArray("taxGroups"));
        one.put("02", tree -> {
            var seller = EInvoiceRulesTest.party(tree, "seller");
            if (one.code().equals("O")) {
                seller.put("vatId", "BE0123456749");
            } else {
                seller.remove("vatId");
            }
        });
        one.put("05", tree -> EInvoiceRulesTest.line(tree).put("taxRate", taxed ? 0 : 5));
        one.put("06", tree -> change(tree).put("taxRate", taxed ? 0 : 5), Feature.ALLOWANCE);
        one.put("08", tree -> group(tree).put("taxable", "0.01"));
        if (!taxed) {
            one.put("09", tree -> group(tree).put("tax", "0.01"));
        }
        if (taxed || one.code().equals("Z")) {
            one.put("10", tree -> group(tree).put("exemptionCode", "VATEX-EU-AE"));
        }
    }

    private static void france() {
        french("BR-FR-01", tree -> EInvoiceRulesTest.party(tree, "numbering").put("number", "F".repeat(36)));
        french("BR-FR-02", tree -> EInvoiceRulesTest.party(tree, "numbering").put("number", "F 1#2"));
        french("BR-FR-03", tree -> tree.put("issueDate", "1999-12-31"));
        french("BR-FR-CO-12", tree -> tree.put("currency", "CHF"));
    }

    private static void french(String rule, Consumer<ObjectNode> mistake) {
        ALL.put(rule, Wrong.in("FR", "FR", "S", mistake));
    }

    private static ObjectNode subject(ObjectNode tree) {
        return (ObjectNode) tree.withArray("subjects").get(0);
    }

    private static ObjectNode group(ObjectNode tree) {
        return (ObjectNode) tree.withArray("taxGroups").get(0);
    }

    private static ObjectNode change(ObjectNode tree) {
        return (ObjectNode) tree.withArray("adjustments").get(0);
    }

    private static ObjectNode lineChange(ObjectNode tree) {
        return (ObjectNode)
                EInvoiceRulesTest.line(tree).withArray("adjustments").get(0);
    }

    private static ObjectNode correction(ObjectNode tree) {
        return (ObjectNode) EInvoiceRulesTest.party(tree, "related").get("corrects");
    }

    private static ObjectNode part(ObjectNode tree) {
        return (ObjectNode)
                tree.get("paying").get("terms").withArray("instalments").get(0);
    }
}
