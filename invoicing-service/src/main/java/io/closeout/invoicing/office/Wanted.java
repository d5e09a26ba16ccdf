package io.closeout.invoicing.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.issuing.SearchTerms;
import io.closeout.kit.http.ProblemException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as typed; every one of them has to be found
 */
public record Wanted(ListState state, @Nullable UUID caseId, String words) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9][0-9.,' ]*[.,][0-9]{1,3}");
    private static final Pattern SIGNS = Pattern.compile("^[€$£=]+|[€$£]+$");

    /** One of the words: what a stored term begins with, or an amount; null where it cannot be one. */
    record Word(@Nullable String beginning, @Nullable String amount) {}

    /** @throws ProblemException (400) for what is too long or no state */
    static Wanted of(@Nullable String state, @Nullable UUID caseId, @Nullable String words) {
        var typed = words == null ? "" : words.strip();
        if (typed.length() > LONGEST || typed.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badRequest("Search for at most 200 letters.");
        }
        return new Wanted(ListState.of(state), caseId, typed);
    }

    List<Word> parsed() {
        var parsed = new ArrayList<Word>();
        for (var typed : words.split("\\s+")) {
            var word = SIGNS.matcher(typed).replaceAll("");
            amount(word)
                    .ifPresentOrElse(
                            parsed::add,
                            () -> SearchTerms.parts(word)
                                    .forEach(part -> parsed.add(new Word(
                                            part,
                                            WHOLE.matcher(part).matches()
                                                    ? SearchTerms.amountTerm(new BigDecimal(part))
                                                    : null))));
        }
        return parsed.size() > MOST_WORDS ? parsed.subList(0, MOST_WORDS) : parsed;
    }

    /** The last separator is the decimal one: 1.234,50 and 1,234.50 are the same amount. */
    private static Optional<Word> amount(String word) {
        if (!DECIMAL.matcher(word).matches()) {
            return Optional.empty();
        }
        var cut = Math.max(word.lastIndexOf('.'), word.lastIndexOf(','));
        var digits = word.substring(0, cut).replaceAll("[^0-9]", "") + "." + word.substring(cut + 1);
        return Optional.of(new Word(null, SearchTerms.amountTerm(new BigDecimal(digits))));
    }

    Wanted in(ListState other) {
        return new Wanted(other, caseId, words);
    }

    public boolean isNarrowed() {
        return state != ListState.ALL || caseId != null || !words.isEmpty();
    }

    public boolean isState(ListState other) {
        return state == other;
    }

    /** The same list in another state, from its beginning. */
    public String address(ListState other) {
        return "/invoices?" + in(other).query();
    }

    public String query() {
        return "state=" + state + (caseId == null ? "" : "&caseId=" + caseId)
                + (words.isEmpty() ? "" : "&q=" + encoded());
    }

    /** The words as they stand in an address. */
    public String encoded() {
        return URLEncoder.encode(words, UTF_8);
    }
}
