package io.closeout.invoicing.einvoice;

import static io.closeout.invoicing.einvoice.Rule.Topic.CODES;
import static io.closeout.invoicing.einvoice.Rule.Topic.PARTIES;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules of who sells and who buys. */
final class PartyRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static final List<Rule> ALL = List.of(
            new Rule("BR-06", PARTIES, e -> XmlText.line(e.seller().details().name()) != null),
            new Rule("BR-07", PARTIES, e -> XmlText.line(e.buyer().details().name()) != null),
            new Rule(
                    "BR-09", CODES, e -> COUNTRIES.contains(e.seller().details().country())),
            new Rule("BR-11", CODES, e -> COUNTRIES.contains(e.buyer().details().country())),
            new Rule("BR-CO-09", PARTIES, e -> isPrefixed(e.seller()) && isPrefixed(e.buyer())));

    private PartyRules() {}

    /** Greece writes EL, and Northern Ireland XI for goods. */
    private static boolean isPrefixed(EInvoice.Party party) {
        if (party.vatId() == null) {
            return true;
        }
        var prefix = party.vatId().substring(0, Math.min(2, party.vatId().length()));
        return prefix.equals("EL") || prefix.equals("XI") || COUNTRIES.contains(prefix) && !prefix.equals("GR");
    }
}
