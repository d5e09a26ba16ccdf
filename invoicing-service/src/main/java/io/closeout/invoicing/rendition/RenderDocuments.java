package io.closeout.invoicing.rendition;

import io.closeout.invoicing.issuing.IssuedDocuments;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes the forms of documents that were issued. Nothing is locked while a form is made, and nothing waits for it. A
 * document that fails again and again, or takes the process with it, is set aside; the others go on.
 */
@ApplicationScoped
class RenderDocuments {

    private static final Logger LOG = Logger.getLogger(RenderDocuments.class);
    private static final int LONGEST_BACK_OFF = 10;

    private final RenderingQueue queue;
    private final RenderingFailures failures;
    private final IssuedDocuments documents;
    private final Forms forms;
    private final RenderedFiles files;
    private final Outbox outbox;
    private final Tenants tenants;
    private final RenditionSettings settings;

    RenderDocuments(
            RenderingQueue queue,
            RenderingFailures failures,
            IssuedDocuments documents,
            Forms forms,
            RenderedFiles files,
            Outbox outbox,
            Tenants tenants,
            RenditionSettings settings) {
        this.queue = queue;
        this.failures = failures;
        this.documents = documents;
        this.forms = forms;
        this.files = files;
        this.outbox = outbox;
        this.tenants = tenants;
        this.settings = settings;
    }

    @Scheduled(every = "${closeout.rendition.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void render() {
        renderAll();
        for (var i = 0; i < settings.earlierAtOnce(); i++) {
            take(true).ifPresent(this::render);
            renderAll();
        }
    }

    private void renderAll() {
        var due = take(false);
        while (due.isPresent()) {
            render(due.get());
            due = take(false);
        }
    }

    private Optional<RenderingQueue.Due> take(boolean earlier) {
        return QuarkusTransaction.requiringNew().call(() -> queue.take(settings.lease(), earlier));
    }

    private void render(RenderingQueue.Due due) {
        if (endedTheProcess(due)) {
            giveUp(due, "The rendering did not come to an end.");
            return;
        }
        try {
            var document = tenants.inTransaction(
                    due.tenantId(),
                    () -> documents
                            .find(due.invoiceId(), due.documentId())
                            .orElseThrow(() -> new IllegalStateException("The document is not there.")));
            if (!document.intact()) {
                giveUp(due, "The stored document is not the one that was issued.");
                return;
            }
            var made = forms.of(due.tenantId(), due.invoiceId(), document.at(), document.content());
            tenants.inTransaction(due.tenantId(), () -> keep(due, document, made));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed(due, e);
        }
    }

    /** Nobody told of the last failure: each time, the process ended in it. */
    private boolean endedTheProcess(RenderingQueue.Due due) {
        return due.attempts() > settings.attempts()
                || (due.attempts() > settings.ends()
                        && !tenants.inTransaction(due.tenantId(), () -> failures.isKnown(due.documentId())));
    }

    private void keep(RenderingQueue.Due due, IssuedDocuments.Issued document, List<RenderedFile> made) {
        if (queue.done(due)) {
            failures.forget(due.documentId());
            files.keep(due.documentId(), due.invoiceId(), made);
            outbox.add(
                    due.invoiceId(),
                    RenditionEvents.rendered(due.invoiceId(), document, files.of(due.documentId())),
                    document.content().lines().getFirst().caseId());
        }
    }

    private void failed(RenderingQueue.Due due, Throwable e) {
        LOG.warnf(e, "document %s could not be rendered, attempt %d", due.documentId(), due.attempts());
        var reason = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        if (due.attempts() >= settings.attempts()) {
            giveUp(due, reason);
        } else {
            putBack(due, reason, false);
        }
    }

    private void giveUp(RenderingQueue.Due due, String reason) {
        LOG.errorf("document %s is set aside: %s", due.documentId(), reason);
        putBack(due, reason, true);
    }

    private void putBack(RenderingQueue.Due due, String reason, boolean aside) {
        tenants.inTransaction(due.tenantId(), () -> {
            failures.note(due.documentId(), reason);
            queue.postpone(due, backOff(due.attempts()), aside);
        });
    }

    private Duration backOff(int attempts) {
        return settings.backOff().multipliedBy(1L << Math.clamp(attempts - 1L, 0, LONGEST_BACK_OFF));
    }
}
