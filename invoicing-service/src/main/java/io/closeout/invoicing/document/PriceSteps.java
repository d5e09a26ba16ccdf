package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.Adjustment;
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

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final String POLICY = ".policy";
    private static final String SHARE = "share";
    private static final String NEAREST = "nearest";

    private final DocumentWords words;
    private final DocumentLine line;
    private final Map<String, String> policies;
    private final boolean isNearest;

    private PriceSteps(DocumentWords words, DocumentLine line, Explanation why) {
        this.words = words;
        this.line = line;
        this.isNearest = why.inputs().stream().anyMatch(input -> input.name().equals(NEAREST));
        this.policies = why.inputs().stream()
                .filter(input -> input.name().endsWith(POLICY))
                .collect(Collectors.toMap(Input::name, Input::value, (first, again) -> first));
    }

    static List<PriceStep> of(DocumentWords words, DocumentLine line, Explanation why) {
        var told = new PriceSteps(words, line, why);
        var steps = new ArrayList<PriceStep>();
        why.inputs().stream()
                .filter(input -> !input.name().endsWith(POLICY))
                .filter(input -> !isNothing(input)
                        && !input.name().startsWith(SHARE)
                        && !input.name().equals(NEAREST))
                .forEach(input -> steps.add(told.step(input)));
        LineShare.of(line)
                .ifPresentOrElse(share -> steps.addAll(told.shared(share, why)), () -> steps.addAll(told.sum()));
        steps.add(policy(words, why));
        return steps;
    }

    /** No surcharge is not worth a line. */
    private static boolean isNothing(Input input) {
        return input.name().equals("markup") && new BigDecimal(input.value()).signum() == 0;
    }

    /** How an allowance or a charge on the whole document came about. */
    static List<PriceStep> of(DocumentWords words, Adjustment one, Explanation why) {
        var steps = new ArrayList<PriceStep>();
        for (var input : why.inputs()) {
            var name = Wording.orElse(words.locale(), "why." + input.name(), input.name());
            if (input.name().equals("percent")) {
                steps.add(new PriceStep(name, words.percent(new BigDecimal(input.value()))));
            } else if (!input.name().endsWith(POLICY) && !input.name().startsWith(SHARE)) {
                steps.add(new PriceStep(name, words.money(new BigDecimal(input.value()))));
            }
        }
        steps.add(new PriceStep(words.say("why.amount"), words.money(one.signed())));
        steps.add(policy(words, why));
        return steps;
    }

    private static PriceStep policy(DocumentWords words, Explanation why) {
        return new PriceStep(
                words.say("why.policy"), "%s, %s".formatted(why.policyId(), words.say("why.version", why.version())));
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
            case "minutes", "minimum" -> time(value);
            case "km", "zoneEnd", "included" -> words.quantity(value, "KMT");
            case "cap" -> isDistance() ? words.quantity(value, "KMT") : time(value);
            case "step" -> steps(value);
            case "rate" -> words.say(isDistance() ? "per.km" : "per.hour", words.money(value));
            case "flat", "list", "fee", "price", "flatFee", "ceiling" -> words.money(value);
            case "markup", "discount" -> words.percent(value);
            case "quantity", "priceBase" -> words.quantity(value, unit());
            case "inFlat" -> words.say("why.inFlat.value");
            default -> Formats.number(value, words.locale());
        };
    }

    /** Such as 1 h 10 min. */
    private String time(BigDecimal minutes) {
        var whole = minutes.divideAndRemainder(MINUTES_PER_HOUR);
        if (whole[1].signum() == 0) {
            return words.quantity(whole[0], "HUR");
        }
        return whole[0].signum() == 0
                ? words.quantity(minutes, "MIN")
                : words.say(
                        "duration", Formats.number(whole[0], words.locale()), Formats.number(whole[1], words.locale()));
    }

    private String steps(BigDecimal step) {
        var hours = LineShare.of(line).map(LineShare::quantity).orElse(line.quantity());
        return words.say(
                isNearest ? "why.step.nearest" : "why.step.value",
                words.quantity(step, "MIN"),
                words.quantity(hours, "HUR"));
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

    /** Quantity times price, what is allowed or charged on it, and what that comes to. */
    private List<PriceStep> sum() {
        var gross = line.adjustments().stream().map(Adjustment::signed).reduce(line.net(), BigDecimal::subtract);
        var steps = new ArrayList<PriceStep>();
        steps.add(new PriceStep(
                words.say("why.sum"),
                "%s × %s = %s"
                        .formatted(
                                words.quantity(line.quantity(), line.unit()),
                                words.money(line.unitPrice()),
                                words.money(gross))));
        line.adjustments()
                .forEach(one -> steps.add(new PriceStep(
                        Wording.orElse(words.locale(), one.textKey(), one.textKey()), words.money(one.signed()))));
        if (!line.adjustments().isEmpty()) {
            steps.add(new PriceStep(words.say("why.amount"), words.money(line.net())));
        }
        return steps;
    }
}
