package io.closeout.verify.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.events.Digests;
import io.closeout.events.common.Asset;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.PayerShare;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.WorkPeriod;
import java.math.BigDecimal;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the content, in the content's own spelling. The event leaves out what may be about a person,
 * such as remarks and the places of a journey; there the content stands alone.
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

    private static final List<String> PLACES = List.of("from", "to");

    private ContentOfEvent() {}

    /** The content, with all that the event says put in its place. */
    static ObjectNode over(ObjectNode content, SpecificRecord event) {
        var told = content.deepCopy();
        TEXTS.forEach(name -> put(told, name, value(event, name)));
        var codes = JsonNodeFactory.instance.arrayNode();
        list(event, "operationCodes", Object.class).forEach(code -> codes.add(code.toString()));
        told.set("operationCodes", codes);
        told.set("asset", asset((Asset) value(event, "asset")));
        told.set("lines", lines(list(event, "lines", ReportLine.class), content.path("lines")));
        setUnlessEmpty(told, "attachments", attachments(list(event, "attachments", Attachment.class)));
        setUnlessEmpty(told, "split", split(list(event, "split", PayerShare.class)));
        return told;
    }

    private static void setUnlessEmpty(ObjectNode node, String name, ArrayNode items) {
        if (items.isEmpty()) {
            node.remove(name);
        } else {
            node.set(name, items);
        }
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

    /** @param kept the lines of the content, which alone know the places of a journey */
    private static ArrayNode lines(List<ReportLine> lines, JsonNode kept) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < lines.size(); i++) {
            var node = line(lines.get(i));
            for (var place : PLACES) {
                put(node, place, kept.path(i).path(place).textValue());
            }
            array.add(node);
        }
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
        put(node, "serialNumber", line.getSerialNumber());
        setUnlessEmpty(node, "periods", periods(line.getPeriods()));
        var price = line.getClaimedUnitPrice();
        if (price != null) {
            node.putObject("claimedUnitPrice")
                    .put("amount", plain(price.getAmount()))
                    .put("currency", price.getCurrency());
        }
        return node;
    }

    private static ArrayNode periods(List<WorkPeriod> periods) {
        var array = JsonNodeFactory.instance.arrayNode();
        periods.forEach(period -> array.addObject()
                .put("from", period.getFrom().toString())
                .put("to", period.getTo().toString()));
        return array;
    }

    private static ArrayNode split(List<PayerShare> split) {
        var array = JsonNodeFactory.instance.arrayNode();
        split.forEach(share -> array.addObject()
                .put("payerId", share.getPayerId().toString())
                .put("percent", plain(share.getPercent())));
        return array;
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
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", plain(quantity.getAmount()))
                .put("unit", quantity.getUnit());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value == null) {
            node.remove(name);
        } else {
            node.put(name, value.toString());
        }
    }
}
