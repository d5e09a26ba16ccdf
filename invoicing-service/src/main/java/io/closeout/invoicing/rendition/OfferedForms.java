package io.closeout.invoicing.rendition;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.issuing.DocumentContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which forms of a document a page may offer: those that exist, and those that are being made. */
@ApplicationScoped
public class OfferedForms {

    private final Forms forms;
    private final RenderedFiles files;
    private final RenderingQueue queue;

    OfferedForms(Forms forms, RenderedFiles files, RenderingQueue queue) {
        this.forms = forms;
        this.files = files;
        this.queue = queue;
    }

    /**
     * What is offered.
     *
     * @param withoutXml why there is no electronic form; null where there is one
     * @param isSetAside whether a form could not be made yet
     */
    public record Offer(Set<DocumentKind> kinds, @Nullable NoForm withoutXml, boolean isSetAside) {

        public boolean pdf() {
            return kinds.contains(DocumentKind.PDF);
        }

        public boolean ubl() {
            return kinds.contains(DocumentKind.UBL);
        }
    }

    /** Within a transaction. */
    public Offer of(DocumentContent content) {
        // First whether it waits: what is finished in between is then found among the files.
        var state = queue.stateOf(content.id());
        var made = files.of(content.id()).stream().map(RenderedFiles.Kept::kind).collect(toUnmodifiableSet());
        var kinds = Stream.of(DocumentKind.PDF, DocumentKind.UBL)
                .filter(kind ->
                        made.contains(kind) || (state == RenderingQueue.State.WAITING && forms.isOf(kind, content)))
                .collect(toUnmodifiableSet());
        var isTold = kinds.contains(DocumentKind.UBL);
        return new Offer(
                kinds,
                isTold ? null : forms.whyNot(DocumentKind.UBL, content).orElse(null),
                state == RenderingQueue.State.SET_ASIDE);
    }
}
