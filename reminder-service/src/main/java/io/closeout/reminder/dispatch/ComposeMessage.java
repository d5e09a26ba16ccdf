package io.closeout.reminder.dispatch;

import static io.closeout.events.reminder.SuppressionReason.NO_RECIPIENT;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.contacts.Parties;
import io.closeout.reminder.contacts.Party;
import io.closeout.reminder.dispatch.StillOwed.Sorted;
import io.closeout.reminder.dunning.Climbs;
import io.closeout.reminder.dunning.PayersToRemind;
import io.closeout.reminder.dunning.PayersToRemind.Payer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a customer's planned reminders the one message of the day and puts the try on record, in one transaction and
 * before the mail server hears of it. Whatever was settled since the decision is left out.
 */
@ApplicationScoped
class ComposeMessage {

    private final PayersToRemind payers;
    private final StillOwed stillOwed;
    private final Parties parties;
    private final Climbs climbs;
    private final Messages messages;
    private final LetterDraft draft;
    private final LetterWriter writer;
    private final HandOvers handOvers;
    private final Tenants tenants;
    private final Clock clock;

    ComposeMessage(
            PayersToRemind payers,
            StillOwed stillOwed,
            Parties parties,
            Climbs climbs,
            Messages messages,
            LetterDraft draft,
            LetterWriter writer,
            HandOvers handOvers,
            Tenants tenants,
            Clock clock) {
        this.payers = payers;
        this.stillOwed = stillOwed;
        this.parties = parties;
        this.climbs = climbs;
        this.messages = messages;
        this.draft = draft;
        this.writer = writer;
        this.handOvers = handOvers;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @return nothing if there is nothing to send now; the work list then says when to look again, if ever */
    Optional<Composed> forPayer(Payer wanted) {
        return payers.take(wanted).flatMap(this::compose);
    }

    private Optional<Composed> compose(Payer payer) {
        var now = clock.instant();
        var owed = stillOwed.by(payer.payerId(), now);
        if (owed.sendable().isEmpty()) {
            leaveForLater(payer, owed, now);
            return Optional.empty();
        }
        var party = parties.findById(payer.payerId());
        if (party == null || address(party).isEmpty()) {
            withoutAddress(payer, owed, party, now);
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(now, party.zone());
        var day = firstFreeDay(party, today);
        if (day.isAfter(today)) {
            payers.putOff(payer, day.atStartOfDay(party.zone()).toInstant(), "ONE_MESSAGE_PER_WORKING_DAY");
            return Optional.empty();
        }
        return Optional.of(begin(payer, owed, party, today));
    }

    private static Optional<String> address(Party party) {
        return party.email().filter(MailAddress::isUsable);
    }

    private LocalDate firstFreeDay(Party party, LocalDate today) {
        var from = messages.isWrittenTo(party.id(), today) ? today.plusDays(1) : today;
        return climbs.workingDaysOf(party).sameOrNext(from);
    }

    private Composed begin(Payer payer, Sorted owed, Party party, LocalDate today) {
        var letter = draft.to(party, address(party).orElseThrow(), owed.sendable(), today);
        var mail = writer.write(letter);
        messages.persist(Message.begun(party.id(), letter, mail));
        owed.sendable().forEach(owing -> owing.reminder().sending(letter.messageId(), owing.invoice()));
        handOvers.begun(letter.messageId(), tenants.current());
        leaveForLater(payer, owed, clock.instant());
        return new Composed(letter.messageId(), mail);
    }

    private void leaveForLater(Payer payer, Sorted owed, Instant now) {
        owed.heldBy().ifPresentOrElse(reason -> payers.retryLater(payer, now, reason.name()), () -> payers.done(payer));
    }

    /** An address may yet come; somebody who is erased has none, and patience ends. */
    private void withoutAddress(Payer payer, Sorted owed, @Nullable Party party, Instant now) {
        var patience = owed.sendable().stream()
                .mapToInt(owing -> climbs.of(owing.invoice(), party).ladder().contactPatienceDays())
                .max()
                .orElse(0);
        var givesUp = payer.since().plus(Duration.ofDays(patience)).isBefore(now);
        if (givesUp || (party != null && party.isErased())) {
            stillOwed.suppress(owed.sendable(), NO_RECIPIENT, now);
            leaveForLater(payer, owed, now);
        } else {
            payers.retryLater(payer, now, NO_RECIPIENT.name());
        }
    }
}
