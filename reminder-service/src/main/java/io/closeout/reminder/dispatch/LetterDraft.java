package io.closeout.reminder.dispatch;

import io.closeout.kit.look.Languages;
import io.closeout.kit.time.Ids;
import io.closeout.reminder.contacts.Parties;
import io.closeout.reminder.contacts.Party;
import io.closeout.reminder.dispatch.Letter.Item;
import io.closeout.reminder.dispatch.StillOwed.Owing;
import io.closeout.reminder.dunning.Reminder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what a letter says. The most urgent of its reminders sets the wording and gives the message its name. */
@ApplicationScoped
class LetterDraft {

    private final Parties parties;
    private final Ids ids;
    private final DispatchSettings settings;

    LetterDraft(Parties parties, Ids ids, DispatchSettings settings) {
        this.parties = parties;
        this.ids = ids;
        this.settings = settings;
    }

    /** @param owing most urgent first, at least one */
    Letter to(Party customer, String address, List<Owing> owing, LocalDate today) {
        var leading = owing.getFirst().reminder();
        var locale = Languages.of(customer.language());
        var sellers = parties.ofIds(
                owing.stream().map(one -> one.invoice().sellerId()).distinct().toList());
        var items = owing.stream()
                .map(one -> item(one, sellers.get(one.invoice().sellerId()), new Wording(locale)))
                .toList();
        return new Letter(
                ids.next(),
                mailId(leading),
                address,
                customer.name().orElse(null),
                locale,
                leading.levelCode(),
                today,
                items);
    }

    /** Follows from invoice and level alone, so that a mail server or a reader can tell a repetition. */
    private String mailId(Reminder leading) {
        return "<%s.%d@%s>".formatted(leading.invoiceId(), leading.level(), settings.domain());
    }

    private static Item item(Owing owing, @Nullable Party seller, Wording wording) {
        var invoice = owing.invoice();
        var known = Optional.ofNullable(seller);
        return new Item(
                invoice.number(),
                known.flatMap(Party::name).orElseGet(() -> wording.text("seller.unknown")),
                invoice.dueDate(),
                invoice.undisputed(),
                invoice.currency(),
                invoice.paymentReference(),
                known.flatMap(Party::iban).orElse(null),
                known.flatMap(Party::bic).orElse(null));
    }
}
