package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import io.closeout.kit.look.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the inputs of a price in words, in the order in which they were used, and what they come to. */
final class PriceSteps {

    private static final String POLICY = ".policy";
    private static final String SHARE = "share";

    private final DocumentWords words;
    private final DocumentLine line;
    private final Map<String, String> policies;

    private PriceSteps(DocumentWords words, DocumentLine line, Explanation why) {
        this.words = words;
        this.line = line;
        this.policies = why.inputs().stream()
                .filter(input -> input.name().endsWith(POLICY))
                .collect(Collectors.toMap(Input::name, Input::value, (first, again) -> first));
    }

    static List<PriceStep> of(DocumentWords words, DocumentLine line, Explanation why) {
        var told = new PriceSteps(words, line, why);
        var steps = new ArrayList<PriceStep>();
        why.inputs().stream()
                .filter(input -> !input.name().endsWith(POLICY))
                .filter(input -> !isNothing(input) && !input.name().startsWith(SHARE))
                .forEach(input -> steps.add(told.step(input)));
        LineShare.of(line).ifPresentOrElse(share -> steps.addAll(told.shared(share, why)), () -> steps.add(told.sum()));
        steps.add(new PriceStep(
                words.say("why.policy"), "%s, %s".formatted(why.policyId(), words.say("why.version", why.version()))));
        return steps;
    }

    /** No surcharge is not worth a line. */
    private static boolean isNothing(Input input) {
        return input.name().equals("markup") && new BigDecimal(input.value()).signum() == 0;
    }

    private PriceStep step(Input input) {
        var from = policies.get(input.name() + POLICY);
        var value = value(input.name(), new BigDecimal(input.value()));
        return new PriceStep(name(input.name()), from == null ? value : value + " (" + from + ")");
    }

    private String name(String name) {
        return Wording.orElse(words.locale(), "why." + name, name);
    }

    private String value(String name, BigDecimal value) {
        return switch (name) {
            case "minutes" -> words.quantity(value, "MIN");
            case "km" -> words.quantity(value, "KMT");
            case "cap" -> words.quantity(value, isDistance() ? "KMT" : "MIN");
            case "step" -> words.say("why.step.value", words.quantity(value, "MIN"));
            case "rate" -> words.say(isDistance() ? "per.km" : "per.hour", words.money(value));
            case "flat", "list", "fee", "price" -> words.money(value);
            case "markup" -> words.percent(value);
            case "quantity" -> words.quantity(value, unit());
            default -> Formats.number(value, words.locale());
        };
    }

    /** That of the whole line: a share is one piece of it. */
    private String unit() {
        return LineShare.of(line).map(LineShare::unit).orElse(line.unit());
    }

    private boolean isDistance() {
        return unit().equals("KMT");
    }

    /** The whole line, which part of it this is, and what that comes to. */
    private List<PriceStep> shared(LineShare share, Explanation why) {
        var from = words.percent(percent(why, "shareFrom"));
        var to = words.percent(percent(why, "shareTo"));
        return List.of(
                new PriceStep(words.say("why.whole"), share.sum(words)),
                new PriceStep(words.say("why.share"), words.say("why.share.value", from, to)),
                new PriceStep(words.say("why.amount"), words.money(line.net())));
    }

    private static BigDecimal percent(Explanation why, String name) {
        return why.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(input -> new BigDecimal(input.value()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private PriceStep sum() {
        var sum = "%s × %s = %s"
                .formatted(
                        words.quantity(line.quantity(), line.unit()),
                        words.money(line.unitPrice()),
                        words.money(line.net()));
        return new PriceStep(words.say("why.sum"), sum);
    }
}
