package io.closeout.invoicing.rendition;

import io.closeout.invoicing.issuing.IssuedDocuments;
import io.closeout.invoicing.rendition.RenderingQueue.Wanted;
import io.closeout.kit.due.Due;
import io.closeout.kit.due.DueHandler;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.due.DueTerms;
import io.closeout.kit.due.DueWork;
import io.closeout.kit.due.HopelessException;
import io.closeout.kit.due.Outcome;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes the forms of documents that were issued. Nothing is locked while a form is made, and nothing waits for it. A
 * document that fails again and again, or takes the process with it, is set aside and tried now and then; the others go
 * on.
 */
@ApplicationScoped
class RenderDocuments implements DueHandler<Wanted> {

    /** So that one that ends the process ends it alone. */
    private static final int AT_ONCE = 1;

    private static final int LONGEST_BACK_OFF = 1 << 10;

    private final DueRows<Wanted> rows;
    private final RenderingFailures failures;
    private final IssuedDocuments documents;
    private final Forms forms;
    private final RenderedFiles files;
    private final Outbox outbox;
    private final Tenants tenants;
    private final RenditionSettings settings;
    private final DueWork<Wanted> issued;
    private final DueWork<Wanted> earlier;

    RenderDocuments(
            DueTables tables,
            RenderingQueue.Parts parts,
            RenderingFailures failures,
            IssuedDocuments documents,
            Forms forms,
            RenderedFiles files,
            Outbox outbox,
            Tenants tenants,
            RenditionSettings settings) {
        this.rows = parts.issued();
        this.failures = failures;
        this.documents = documents;
        this.forms = forms;
        this.files = files;
        this.outbox = outbox;
        this.tenants = tenants;
        this.settings = settings;
        this.issued = tables.work(parts.issued(), terms(settings), AT_ONCE, this);
        this.earlier = tables.work(parts.earlier(), terms(settings), AT_ONCE, this);
    }

    @Scheduled(every = "${closeout.rendition.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void render() {
        issued.run();
        for (var i = 0; i < settings.earlierAtOnce() && earlier.some(); i++) {
            issued.run();
        }
    }

    private static DueTerms terms(RenditionSettings settings) {
        var longest = settings.backOff().multipliedBy(LONGEST_BACK_OFF);
        return new DueTerms(settings.lease(), settings.backOff(), longest, settings.attempts(), settings.asidePause());
    }

    @Override
    public Outcome handle(Due<Wanted> due) {
        if (endedTheProcess(due)) {
            throw new HopelessException("The rendering did not come to an end.");
        }
        var wanted = due.key();
        var document = tenants.inTransaction(
                due.tenantId(),
                () -> documents
                        .find(wanted.invoiceId(), wanted.documentId())
                        .orElseThrow(() -> new IllegalStateException("The document is not there.")));
        if (!document.intact()) {
            throw new HopelessException("The stored document is not the one that was issued.");
        }
        var made = forms.of(due.tenantId(), wanted.invoiceId(), document.at(), document.content());
        tenants.inTransaction(due.tenantId(), () -> keep(due, document, made));
        return Outcome.SETTLED;
    }

    /** Nobody told of the last failure: each time, the process ended in it. */
    private boolean endedTheProcess(Due<Wanted> due) {
        return due.attempts() > settings.ends()
                && !tenants.inTransaction(
                        due.tenantId(), () -> failures.isKnown(due.key().documentId()));
    }

    private void keep(Due<Wanted> due, IssuedDocuments.Issued document, List<RenderedFile> made) {
        if (rows.done(due)) {
            var wanted = due.key();
            failures.forget(wanted.documentId());
            files.keep(wanted.documentId(), wanted.invoiceId(), made);
            outbox.add(
                    wanted.invoiceId(),
                    RenditionEvents.rendered(wanted.invoiceId(), document, files.of(wanted.documentId())),
                    document.content().lines().getFirst().caseId());
        }
    }

    @Override
    public void failed(Due<Wanted> due, String reason) {
        failures.note(due.key().documentId(), reason);
    }
}
