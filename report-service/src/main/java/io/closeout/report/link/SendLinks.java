package io.closeout.report.link;

import io.closeout.kit.tenancy.Tenants;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Mails links. Each try makes a link of its own, because no token is kept from one try to the next; the link of a mail
 * that was certainly not taken is revoked. A mail that may have left is never sent again.
 */
@ApplicationScoped
public class SendLinks {

    private static final Logger LOG = Logger.getLogger(SendLinks.class);
    private static final int MOST_AT_ONCE = 50;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\\\\\[\\]]+@[^\\s\\p{Cntrl}@<>(),;:\"\\\\\\[\\]]+");

    private final DueMails due;
    private final LinkMails mails;
    private final SignedLinks links;
    private final List<LinkLetter> letters;
    private final Postman postman;
    private final Tenants tenants;
    private final LinkSettings settings;

    SendLinks(
            DueMails due,
            LinkMails mails,
            SignedLinks links,
            @All List<LinkLetter> letters,
            Postman postman,
            Tenants tenants,
            LinkSettings settings) {
        this.due = due;
        this.mails = mails;
        this.links = links;
        this.letters = letters;
        this.postman = postman;
        this.tenants = tenants;
        this.settings = settings;
    }

    private record Ready(String to, LinkLetter.Mail mail) {}

    @Scheduled(every = "{closeout.links.mail-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTick() {
        run();
    }

    /** One round. */
    public void run() {
        QuarkusTransaction.requiringNew()
                .call(() -> due.silentFor(settings.lostAfter()))
                .forEach(lost -> tenants.inTransaction(lost.tenantId(), () -> giveUp(lost)));
        for (var i = 0; i < MOST_AT_ONCE; i++) {
            var next = QuarkusTransaction.requiringNew().call(due::take);
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    private void send(DueMails.Due one) {
        try {
            var ready = tenants.inTransaction(one.tenantId(), () -> prepare(one));
            if (ready.isPresent()) {
                var outcome = postman.handOver(ready.get().to(), ready.get().mail());
                tenants.inTransaction(one.tenantId(), () -> record(one, outcome));
            }
        } catch (RuntimeException e) {
            // The row stays taken; whoever finds it silent sees whether the mail server had heard of it.
            LOG.errorf(e, "mail %s could not be dealt with", one.mailId());
        }
    }

    private Optional<Ready> prepare(DueMails.Due one) {
        var mail = mails.one(one.mailId());
        var letter = letters.stream()
                .filter(writer -> writer.writesAbout(mail.document()))
                .findFirst()
                .flatMap(writer -> writer.about(mail.document(), mail.partyId()));
        if (letter.isEmpty()) {
            return end(one, LinkMails.State.NOT_WANTED);
        }
        var to = letter.get().to();
        if (to == null || to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
            return end(one, LinkMails.State.NO_ADDRESS);
        }
        var link = links.make(
                mail.document(),
                mail.partyId(),
                letter.get().verbs(),
                letter.get().until());
        mails.sending(mail.id(), link.id());
        return Optional.of(new Ready(to, letter.get().words().with(settings.origin() + link.path())));
    }

    private Optional<Ready> end(DueMails.Due one, LinkMails.State state) {
        mails.ended(one.mailId(), state, null);
        due.done(one.mailId());
        return Optional.empty();
    }

    private void record(DueMails.Due one, Postman.Outcome outcome) {
        switch (outcome.result()) {
            case TAKEN -> {
                mails.ended(one.mailId(), LinkMails.State.SENT, null);
                due.done(one.mailId());
            }
            case UNKNOWN -> unknown(one, outcome.detail());
            case RECIPIENT_REFUSED -> {
                revokeLinkOf(one);
                mails.ended(one.mailId(), LinkMails.State.REFUSED, outcome.detail());
                due.done(one.mailId());
            }
            case NOT_TAKEN -> {
                LOG.warnf("mail %s was not taken and waits: %s", one.mailId(), outcome.detail());
                revokeLinkOf(one);
                mails.ended(one.mailId(), LinkMails.State.WAITING, outcome.detail());
                due.again(one.mailId(), settings.tryAgainAfter());
            }
        }
    }

    private void revokeLinkOf(DueMails.Due one) {
        var linkId = mails.one(one.mailId()).linkId();
        if (linkId != null) {
            links.revoke(linkId);
        }
    }

    private void unknown(DueMails.Due one, @org.jspecify.annotations.Nullable String detail) {
        LOG.errorf("mail %s may have been sent or not: %s", one.mailId(), detail);
        mails.ended(one.mailId(), LinkMails.State.UNKNOWN, detail);
        due.done(one.mailId());
    }

    /** A process ended: before the mail server heard of the mail, or nobody knows. */
    private void giveUp(DueMails.Due lost) {
        if (mails.one(lost.mailId()).state() == LinkMails.State.SENDING) {
            unknown(lost, "the process ended before it knew");
        } else {
            due.again(lost.mailId(), settings.tryAgainAfter());
        }
    }
}
