package io.closeout.reminder.dispatch;

import io.closeout.reminder.dispatch.Outcome.Postponed;
import io.closeout.reminder.dispatch.Outcome.RecipientRefused;
import io.closeout.reminder.dispatch.Outcome.ServerAway;
import io.closeout.reminder.dispatch.Outcome.Taken;
import io.closeout.reminder.dispatch.Outcome.Unknown;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands a message to the mail server and says honestly what came of it. Only a connection that was never made and an
 * answer of the server itself prove that a message was not taken; everything else is unknown.
 */
@ApplicationScoped
class MailDrop {

    // RFC 5321: mailbox unavailable, user not local, mailbox name not allowed, domain takes no mail.
    private static final Set<Integer> ABOUT_THE_RECIPIENT = Set.of(550, 551, 553, 556);

    private final ReactiveMailer mailer;
    private final DispatchSettings settings;

    MailDrop(ReactiveMailer mailer, DispatchSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    Outcome handOver(WrittenMail mail) {
        try {
            mailer.send(Mail.withText(mail.to(), mail.subject(), mail.text())
                            .setHtml(mail.html())
                            .addHeader("Message-ID", mail.mailId())
                            .addHeader("Auto-Submitted", "auto-generated"))
                    .await()
                    .atMost(settings.patience());
            return new Taken();
        } catch (RuntimeException e) {
            return outcomeOf(e);
        }
    }

    static Outcome outcomeOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answered(answer);
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return new ServerAway(text(cause));
            }
        }
        return new Unknown(text(failure));
    }

    private static Outcome answered(SMTPException answer) {
        var aboutRecipient = text(answer).startsWith("recipient");
        return aboutRecipient && ABOUT_THE_RECIPIENT.contains(answer.getReplyCode())
                ? new RecipientRefused(text(answer))
                : new Postponed(text(answer));
    }

    private static String text(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
