package io.closeout.report.link;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands a mail to the mail server and says honestly what came of it: only a connection that was never made and an answer
 * of the server itself prove that it was not taken.
 */
@ApplicationScoped
class Postman {

    // RFC 5321: mailbox unavailable, user not local, mailbox name not allowed, domain takes no mail.
    private static final Set<Integer> ABOUT_THE_RECIPIENT = Set.of(550, 551, 553, 556);

    private final ReactiveMailer mailer;
    private final LinkSettings settings;

    Postman(ReactiveMailer mailer, LinkSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    /** What came of it. */
    enum Result {
        TAKEN,
        NOT_TAKEN,
        RECIPIENT_REFUSED,
        UNKNOWN
    }

    /** @param detail of the failure, without the mail's words; null if there was none */
    record Outcome(Result result, @Nullable String detail) {}

    Outcome handOver(String to, LinkLetter.Mail mail) {
        try {
            mailer.send(Mail.withText(to, mail.subject(), mail.text())
                            .setHtml(mail.html())
                            .addHeader("Auto-Submitted", "auto-generated"))
                    .await()
                    .atMost(settings.patience());
            return new Outcome(Result.TAKEN, null);
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
                return new Outcome(Result.NOT_TAKEN, cause.getClass().getSimpleName());
            }
        }
        return new Outcome(Result.UNKNOWN, failure.getClass().getSimpleName());
    }

    /** The server's text may repeat the address, so its code is all that is kept. */
    private static Outcome answered(SMTPException answer) {
        var aboutRecipient = String.valueOf(answer.getMessage()).startsWith("recipient")
                && ABOUT_THE_RECIPIENT.contains(answer.getReplyCode());
        return new Outcome(
                aboutRecipient ? Result.RECIPIENT_REFUSED : Result.NOT_TAKEN, "SMTP " + answer.getReplyCode());
    }
}
