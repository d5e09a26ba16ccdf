package io.closeout.reminder.dispatch;

import static io.closeout.events.reminder.SuppressionReason.RECIPIENT_REFUSES;

import io.closeout.events.Meta;
import io.closeout.events.common.Sha256;
import io.closeout.events.reminder.ReminderChannel;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.reminder.contacts.Parties;
import io.closeout.reminder.dispatch.StillOwed.Owing;
import io.closeout.reminder.dunning.Climbs;
import io.closeout.reminder.dunning.PayersToRemind;
import io.closeout.reminder.dunning.PayersToRemind.Payer;
import io.closeout.reminder.dunning.Reminder;
import io.closeout.reminder.dunning.ReminderEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes down what came of a try, in one transaction: the message, its reminders, and what the world hears of them. */
@ApplicationScoped
class RecordOutcome {

    private final Messages messages;
    private final StillOwed stillOwed;
    private final HandOvers handOvers;
    private final PayersToRemind payers;
    private final Parties parties;
    private final Climbs climbs;
    private final ReminderEvents events;
    private final Clock clock;

    RecordOutcome(
            Messages messages,
            StillOwed stillOwed,
            HandOvers handOvers,
            PayersToRemind payers,
            Parties parties,
            Climbs climbs,
            ReminderEvents events,
            Clock clock) {
        this.messages = messages;
        this.stillOwed = stillOwed;
        this.handOvers = handOvers;
        this.payers = payers;
        this.parties = parties;
        this.climbs = climbs;
        this.events = events;
        this.clock = clock;
    }

    void of(UUID messageId, Outcome outcome, Payer payer) {
        var now = clock.instant();
        var message = messages.findByIdOptional(messageId).orElseThrow();
        var owing = stillOwed.ofMessage(messageId);
        switch (outcome) {
            case Outcome.Taken taken -> sent(message, owing, now);
            case Outcome.ServerAway away -> {
                again(message, owing, away.detail(), now);
                // At once, so that the order in which customers became due is kept; the whole round pauses instead.
                payers.putOff(payer, now, "MAIL_SERVER_AWAY");
            }
            case Outcome.Postponed postponed -> {
                again(message, owing, postponed.detail(), now);
                payers.retryLater(payer, now, "MAIL_SERVER_POSTPONES");
            }
            case Outcome.RecipientRefused refused -> {
                message.ended(MessageState.REFUSED, refused.detail(), now);
                stillOwed.suppress(owing, RECIPIENT_REFUSES, now);
            }
            case Outcome.Unknown unknown -> {
                message.ended(MessageState.UNKNOWN, unknown.detail(), now);
                owing.stream().map(Owing::reminder).forEach(Reminder::lostSight);
            }
        }
        handOvers.ended(messageId);
    }

    private static void again(Message message, List<Owing> owing, String why, Instant now) {
        message.ended(MessageState.REFUSED, why, now);
        owing.stream().map(Owing::reminder).forEach(Reminder::notSent);
    }

    private void sent(Message message, List<Owing> owing, Instant now) {
        message.ended(MessageState.SENT, null, now);
        for (var one : owing) {
            one.reminder().sent();
            events.publish(one.invoice(), sent(message, one, now));
        }
    }

    private ReminderSent sent(Message message, Owing owing, Instant now) {
        var invoice = owing.invoice();
        var sentOn = LocalDate.ofInstant(now, invoice.zone());
        var party = parties.findById(invoice.payerId());
        return about(owing)
                .setRecipientId(message.payerId())
                .setChannel(ReminderChannel.EMAIL)
                .setLanguage(message.language())
                .setTemplateKey(message.template())
                .setTemplateVersion(Wording.VERSION)
                .setSentAt(now)
                .setSentOn(sentOn)
                .setDaysOverdue(ReminderEvents.daysOverdue(invoice, sentOn))
                .setContentSha256(new Sha256(message.contentSha256()))
                .setNextLevelOn(climbs.of(invoice, party)
                        .dayAfter(owing.reminder().level())
                        .orElse(null))
                .build();
    }

    private static ReminderSent.Builder about(Owing owing) {
        var invoice = owing.invoice();
        var reminder = owing.reminder();
        return ReminderSent.newBuilder()
                .setMeta(Meta.PENDING)
                .setReminderId(reminder.id())
                .setInvoiceId(invoice.id())
                .setInvoiceNumber(invoice.number())
                .setSellerId(invoice.sellerId())
                .setPayerId(invoice.payerId())
                .setCaseIds(invoice.caseIds())
                .setLevel(reminder.level())
                .setLevelCode(reminder.levelCode())
                .setDueDate(invoice.dueDate())
                .setZone(invoice.zone().getId())
                .setOpenBalance(ReminderEvents.money(reminder.openBalance(), invoice))
                .setAsOfInvoiceVersion(reminder.invoiceVersion());
    }
}
