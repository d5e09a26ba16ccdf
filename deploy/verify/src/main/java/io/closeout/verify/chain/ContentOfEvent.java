package io.closeout.verify.chain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.events.Digests;
import io.closeout.events.common.Asset;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.ReportLine;
import java.math.BigDecimal;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the content, in the content's own spelling. The event leaves out what may be about a person,
 * such as remarks; there the content stands alone.
 */
final class ContentOfEvent {

    private static final List<String> TEXTS = List.of(
            "reportNumber",
            "performerId",
            "signerId",
            "billToId",
            "sponsorId",
            "orderReference",
            "contractId",
            "interventionType",
            "serviceFrom",
            "serviceTo",
            "zone",
            "country");

    private ContentOfEvent() {}

    /** The content, with all that the event says put in its place. */
    static ObjectNode over(ObjectNode content, SpecificRecord event) {
        var told = content.deepCopy();
        TEXTS.forEach(name -> put(told, name, value(event, name)));
        var codes = JsonNodeFactory.instance.arrayNode();
        list(event, "operationCodes", Object.class).forEach(code -> codes.add(code.toString()));
        told.set("operationCodes", codes);
        told.set("asset", asset((Asset) value(event, "asset")));
        told.set("lines", lines(list(event, "lines", ReportLine.class)));
        var attachments = attachments(list(event, "attachments", Attachment.class));
        if (attachments.isEmpty()) {
            told.remove("attachments");
        } else {
            told.set("attachments", attachments);
        }
        return told;
    }

    static @Nullable Object value(SpecificRecord event, String name) {
        return event.get(event.getSchema().getField(name).pos());
    }

    private static <T> List<T> list(SpecificRecord event, String name, Class<T> type) {
        return value(event, name) instanceof List<?> items
                ? items.stream().map(type::cast).toList()
                : List.of();
    }

    private static ObjectNode asset(@Nullable Asset asset) {
        var node = JsonNodeFactory.instance.objectNode();
        if (asset != null) {
            put(node, "id", asset.getId());
            put(node, "serialNumber", asset.getSerialNumber());
            put(node, "model", asset.getModel());
        }
        return node;
    }

    private static ArrayNode lines(List<ReportLine> lines) {
        var array = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> array.add(line(line)));
        return array;
    }

    private static ObjectNode line(ReportLine line) {
        var node = JsonNodeFactory.instance.objectNode();
        put(node, "lineId", line.getLineId());
        put(node, "kind", line.getKind());
        put(node, "code", line.getCode());
        put(node, "text", line.getText());
        node.set("quantity", quantity(line.getQuantity()));
        node.put("unplanned", line.getUnplanned());
        node.put("consented", line.getConsented());
        put(node, "performedOn", line.getPerformedOn());
        return node;
    }

    private static ArrayNode attachments(List<Attachment> attachments) {
        var array = JsonNodeFactory.instance.arrayNode();
        attachments.forEach(one -> array.addObject()
                .put("kind", one.getKind().name())
                .put("mediaType", one.getMediaType())
                .put("sha256", Digests.hex(one.getSha256()))
                .put("size", one.getSize()));
        return array;
    }

    /** Decimals are text without trailing zeros, for RFC 8785 would write them as floating point. */
    private static ObjectNode quantity(Quantity quantity) {
        var amount = quantity.getAmount();
        var stripped = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", stripped.toPlainString())
                .put("unit", quantity.getUnit());
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value == null) {
            node.remove(name);
        } else {
            node.put(name, value.toString());
        }
    }
}
