package io.closeout.invoicing.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Works a formula out as a reader with a pocket calculator would: numbers, names, + - * /, and a few functions. */
public final class Formula {

    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]*|[0-9.]+|[-+*/(),])");
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final List<String> tokens;
    private final Map<String, BigDecimal> inputs = new HashMap<>();
    private int at;

    private Formula(Explanation explanation) {
        this.tokens = TOKEN.matcher(explanation.formula())
                .results()
                .map(match -> match.group(1))
                .toList();
        explanation.inputs().stream()
                .filter(input -> !input.name().endsWith(".policy"))
                .forEach(input -> inputs.put(input.name(), new BigDecimal(input.value())));
    }

    public static BigDecimal workOut(Explanation explanation) {
        var formula = new Formula(explanation);
        var value = formula.sum();
        if (formula.at != formula.tokens.size()) {
            throw new IllegalArgumentException("left over in " + explanation.formula());
        }
        return value;
    }

    private BigDecimal sum() {
        var value = product();
        while (at < tokens.size()
                && (tokens.get(at).equals("+") || tokens.get(at).equals("-"))) {
            value = tokens.get(at++).equals("+") ? value.add(product()) : value.subtract(product());
        }
        return value;
    }

    private BigDecimal product() {
        var value = factor();
        while (at < tokens.size()
                && (tokens.get(at).equals("*") || tokens.get(at).equals("/"))) {
            value = tokens.get(at++).equals("*") ? value.multiply(factor()) : value.divide(factor(), EXACT);
        }
        return value;
    }

    private BigDecimal factor() {
        var token = tokens.get(at++);
        if (token.equals("(")) {
            var value = sum();
            at++;
            return value;
        }
        if (Character.isDigit(token.charAt(0))) {
            return new BigDecimal(token);
        }
        return at < tokens.size() && tokens.get(at).equals("(") ? function(token) : input(token);
    }

    private BigDecimal function(String name) {
        at++;
        var first = sum();
        if (name.equals("min") || name.equals("max")) {
            at++;
            first = name.equals("min") ? first.min(sum()) : first.max(sum());
        }
        at++;
        return switch (name) {
            case "round0", "round2", "round3", "round4", "round6" ->
                first.setScale(name.charAt(5) - '0', RoundingMode.HALF_UP);
            case "ceil" -> first.setScale(0, RoundingMode.CEILING);
            case "min", "max" -> first;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private BigDecimal input(String name) {
        var value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no input " + name);
        }
        return value;
    }
}
