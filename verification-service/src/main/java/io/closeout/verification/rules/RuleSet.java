package io.closeout.verification.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checks that apply to some reports during some time.
 *
 * @param validTo last day, inclusive; null while there is no end
 * @param countries where it applies; empty for everywhere
 * @param interventionTypes for which kinds of work; empty for all
 * @param sha256 digest of the text, in hexadecimal digits
 * @param text its document, and those of the overlays it stands under
 */
public record RuleSet(
        String id,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> countries,
        List<String> interventionTypes,
        List<Rule> rules,
        String sha256,
        String text) {

    public RuleSet {
        countries = List.copyOf(countries);
        interventionTypes = List.copyOf(interventionTypes);
        rules = List.copyOf(rules);
    }

    /** The ids of its rules, in the order of the file. */
    public List<String> checks() {
        return rules.stream().map(Rule::id).toList();
    }

    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** The same until the day before. */
    RuleSet until(LocalDate retiredFrom) {
        var last = retiredFrom.minusDays(1);
        var ends = validTo == null || last.isBefore(validTo) ? last : validTo;
        return new RuleSet(id, version, validFrom, ends, countries, interventionTypes, rules, sha256, text);
    }

    boolean isOlderThan(RuleSet other) {
        return Versions.compare(version, other.version) < 0;
    }

    boolean appliesTo(LocalDate day, String country, String interventionType) {
        return !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo))
                && (countries.isEmpty() || countries.contains(country))
                && (interventionTypes.isEmpty() || interventionTypes.contains(interventionType));
    }

    /** Whether some report could fall under both. */
    boolean meets(RuleSet other) {
        return !endsBefore(other)
                && !other.endsBefore(this)
                && shares(countries, other.countries)
                && shares(interventionTypes, other.interventionTypes);
    }

    private boolean endsBefore(RuleSet other) {
        return validTo != null && validTo.isBefore(other.validFrom);
    }

    private static boolean shares(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }
}
