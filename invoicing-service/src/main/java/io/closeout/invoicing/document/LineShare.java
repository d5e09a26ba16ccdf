package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The whole line of which a buyer pays a part. */
record LineShare(BigDecimal percent, BigDecimal whole, BigDecimal quantity, String unit, BigDecimal price) {

    static Optional<LineShare> of(DocumentLine line) {
        Map<String, String> parameters = line.textParameters().stream()
                .collect(Collectors.toMap(Input::name, Input::value, (first, again) -> first));
        return parameters.containsKey("share") ? Optional.of(of(parameters)) : Optional.empty();
    }

    private static LineShare of(Map<String, String> parameters) {
        return new LineShare(
                new BigDecimal(parameters.getOrDefault("share", "0")),
                new BigDecimal(parameters.getOrDefault("whole", "0")),
                new BigDecimal(parameters.getOrDefault("wholeQuantity", "0")),
                parameters.getOrDefault("wholeUnit", "C62"),
                new BigDecimal(parameters.getOrDefault("wholePrice", "0")));
    }

    String told(DocumentWords words) {
        return words.say("share.of", words.percent(percent), words.money(whole));
    }

    /** How the whole came about, as a sum. */
    String sum(DocumentWords words) {
        if (quantity.multiply(price)
                        .setScale(whole.scale(), RoundingMode.HALF_UP)
                        .compareTo(whole)
                != 0) {
            // With allowances of the line, which its inputs tell.
            return words.money(whole);
        }
        return "%s × %s = %s".formatted(words.quantity(quantity, unit), words.money(price), words.money(whole));
    }
}
