package io.closeout.verification.reference;

import io.closeout.events.common.LineKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clause as people write it: {@code F2: TRAVEL, PART [HT-FAN, HT-PCB] up to 120 KMT up to 500 EUR per year}. Each cap
 * is given once at most; a unit is a code of UN/ECE Recommendation 20, anything else is the currency.
 *
 * @param currency of the cap in money; null if there is none
 */
record WrittenClause(Clause clause, @Nullable String currency) {

    private static final Pattern SENTENCE =
            Pattern.compile("([\\w.-]{1,20})\\s*:\\s*([A-Za-z, ]+?)(?:\\s*\\[([^\\]]*)])?"
                    + "((?:\\s+up to\\s+[0-9]{1,12}(?:\\.[0-9]{1,4})?\\s+[A-Za-z0-9]{3})*)(\\s+per year)?");
    private static final Pattern CAP = Pattern.compile("up to\\s+([0-9.]+)\\s+([A-Za-z0-9]{3})");
    private static final Set<String> UNITS = Set.of("SEC", "MIN", "HUR", "MTR", "KMT", "C62", "KGM", "LTR", "MTK");
    private static final Set<LineKind> KINDS = Set.of(
            LineKind.LABOUR, LineKind.OVERTIME, LineKind.TRAVEL, LineKind.PART, LineKind.SERVICE, LineKind.OTHER);

    /** @throws BadValueException if it is no such sentence */
    static WrittenClause read(String sentence) {
        var match = SENTENCE.matcher(sentence.strip());
        if (!match.matches()) {
            throw bad();
        }
        var caps = CAP.matcher(match.group(4)).results().toList();
        var perYear = match.group(5) != null;
        var quantity = only(caps.stream().filter(cap -> isUnit(cap.group(2))).toList());
        var money = only(caps.stream().filter(cap -> !isUnit(cap.group(2))).toList());
        if (perYear && caps.isEmpty()) {
            throw bad();
        }
        return new WrittenClause(
                new Clause(
                        match.group(1),
                        kinds(match),
                        codes(match.group(3)),
                        quantity == null ? null : new Clause.Cap(new BigDecimal(quantity.group(1)), upper(quantity)),
                        money == null ? null : new BigDecimal(money.group(1)),
                        perYear),
                money == null ? null : FieldType.CURRENCY.canonical(money.group(2)));
    }

    /** The same sentence with single spaces. */
    static String canonical(String sentence) {
        read(sentence);
        return sentence.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable MatchResult only(List<MatchResult> caps) {
        if (caps.size() > 1) {
            throw bad();
        }
        return caps.isEmpty() ? null : caps.getFirst();
    }

    private static boolean isUnit(String word) {
        return UNITS.contains(word.toUpperCase(Locale.ROOT));
    }

    private static String upper(MatchResult cap) {
        return cap.group(2).toUpperCase(Locale.ROOT);
    }

    private static Set<LineKind> kinds(Matcher match) {
        var names = words(match.group(2).toUpperCase(Locale.ROOT));
        var kinds = KINDS.stream().filter(kind -> names.contains(kind.name())).collect(Collectors.toSet());
        if (kinds.isEmpty() || kinds.size() < names.size()) {
            throw bad();
        }
        return kinds;
    }

    private static Set<String> codes(@Nullable String typed) {
        return typed == null ? Set.of() : words(typed);
    }

    private static Set<String> words(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static BadValueException bad() {
        return new BadValueException(
                "has a clause that cannot be read; write F2: TRAVEL, PART [HT-FAN] up to 120 KMT up to 500 EUR per year");
    }
}
