package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.toSet;

import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.preference.Preference;
import io.closeout.invoicing.preference.Preferences;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts on drafts what their payers agreed to: the language of the document and their own reference. */
@ApplicationScoped
public class BuyerWishes {

    private final Preferences preferences;
    private final BusinessCalendar calendar;

    BuyerWishes(Preferences preferences, BusinessCalendar calendar) {
        this.preferences = preferences;
        this.calendar = calendar;
    }

    public Draft on(Draft draft) {
        return on(draft, preferences.find(List.of(draft.payerId())));
    }

    /** With one statement for all. */
    void on(Map<InvoiceSlot, Draft> drafts) {
        var agreed =
                preferences.find(drafts.values().stream().map(Draft::payerId).collect(toSet()));
        if (!agreed.isEmpty()) {
            drafts.replaceAll((slot, draft) -> on(draft, agreed));
        }
    }

    private Draft on(Draft draft, Map<UUID, List<Preference>> agreed) {
        var versions = agreed.getOrDefault(draft.payerId(), List.of());
        return Preferences.on(calendar.today(draft.zone()), versions)
                .map(one -> draft.forBuyer(speaking(draft.buyer(), one), reference(draft, one)))
                .orElse(draft);
    }

    private static @Nullable String reference(Draft draft, Preference one) {
        return one.buyerReference() == null ? draft.buyerReference() : one.buyerReference();
    }

    private static Party speaking(Party buyer, Preference one) {
        var state = buyer.state();
        var language = one.language();
        return state == null || language == null
                ? buyer
                : new Party(
                        buyer.id(),
                        new Party.State(state.country(), state.zone(), language, state.currency(), state.vatCountry()),
                        buyer.details());
    }
}
