package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Writes documents as they were written at first: one case, no purposes, no allowances, no words about tax. */
public final class FirstLayout {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private FirstLayout() {}

    /** Whether it says nothing that could not be said then. */
    public static boolean canTell(DocumentContent content) {
        return content.type().kind().equals("INVOICE")
                && content.subjects().size() == 1
                && content.adjustments().isEmpty()
                && content.taxCurrency() == null
                && content.related().preInvoice() == null
                && content.related().replaces() == null
                && content.lines().stream().allMatch(line -> line.adjustments().isEmpty());
    }

    public static String of(DocumentContent content) {
        return of(content, content.id(), content.numbering().number());
    }

    public static String of(DocumentContent content, UUID id, String number) {
        try {
            var document = (ObjectNode) JSON.readTree(StoredContent.text(content));
            document.put("id", id.toString());
            document.withObject("numbering").put("number", number);
            head(document);
            document.withArray("lines").forEach(line -> ((ObjectNode) line).remove(List.of("purpose", "adjustments")));
            document.withArray("sources").forEach(source -> ((ObjectNode) source).remove("purpose"));
            document.withArray("taxGroups")
                    .forEach(group -> ((ObjectNode) group).remove(List.of("exemptionReason", "note")));
            document.withObject("totals").remove(List.of("lines", "allowances", "charges"));
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void head(ObjectNode document) {
        document.remove(List.of("format", "type", "buyerReference", "adjustments", "taxCurrency"));
        var paying = (ObjectNode) document.remove("paying");
        document.set("payerId", paying.get("payerId"));
        document.set("paymentReference", paying.get("reference"));
        document.set("terms", ((ObjectNode) paying.get("terms")).remove(List.of("discounts", "instalments")));
        var related = document.remove("related");
        if (related.has("corrects")) {
            document.set("corrects", related.get("corrects"));
        }
        var subject = (ObjectNode) document.remove("subjects").get(0);
        document.set("subject", subject.remove(List.of("caseId", "checked")));
    }
}
