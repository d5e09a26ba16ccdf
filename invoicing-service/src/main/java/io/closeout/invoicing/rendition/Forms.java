package io.closeout.invoicing.rendition;

import static java.util.Comparator.comparing;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.issuing.DocumentContent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All forms, in the order in which one may use the other. */
@ApplicationScoped
class Forms {

    private static final List<DocumentKind> ORDER =
            List.of(DocumentKind.UBL, DocumentKind.CII, DocumentKind.PDF, DocumentKind.HTML);

    private final List<Form> forms;

    Forms(@All List<Form> forms) {
        this.forms = forms.stream()
                .sorted(comparing(form -> ORDER.indexOf(form.kind())))
                .toList();
    }

    /** Whether the document has that form at all. */
    boolean isOf(DocumentKind kind, DocumentContent content) {
        return forms.stream().anyMatch(form -> form.kind() == kind && form.isOf(content));
    }

    /** Empty where the document has that form, or nobody makes it. */
    Optional<NoForm> whyNot(DocumentKind kind, DocumentContent content) {
        return forms.stream().filter(form -> form.kind() == kind).findFirst().flatMap(form -> form.whyNotOf(content));
    }

    List<RenderedFile> of(String tenantId, UUID invoiceId, Instant issuedAt, DocumentContent content) {
        var made = new EnumMap<DocumentKind, byte[]>(DocumentKind.class);
        var files = new ArrayList<RenderedFile>();
        for (var form : forms) {
            if (form.isOf(content)) {
                var bytes = form.render(content, new Rendering(tenantId, invoiceId, issuedAt, made));
                made.put(form.kind(), bytes);
                files.add(RenderedFile.of(form, bytes));
            }
        }
        return files;
    }
}
