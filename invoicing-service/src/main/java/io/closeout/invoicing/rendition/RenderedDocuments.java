package io.closeout.invoicing.rendition;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.IssuedDocuments;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Hands out the forms of documents to whoever may see the invoice. */
@ApplicationScoped
class RenderedDocuments {

    private static final Pattern NOT_IN_A_FILE_NAME = Pattern.compile("[^A-Za-z0-9._-]");

    /** The names of the forms in addresses, and how a file of theirs ends. */
    private static final Map<DocumentKind, String> ENDINGS = Map.of(
            DocumentKind.PDF, ".pdf",
            DocumentKind.UBL, "-ubl.xml",
            DocumentKind.CII, "-cii.xml",
            DocumentKind.HTML, ".html");

    private final IssuedDocuments documents;
    private final Visibility visibility;
    private final Forms forms;
    private final RenderedFiles files;
    private final RenderingQueue queue;
    private final Soon soon;

    RenderedDocuments(
            IssuedDocuments documents,
            Visibility visibility,
            Forms forms,
            RenderedFiles files,
            RenderingQueue queue,
            Soon soon) {
        this.forms = forms;
        this.documents = documents;
        this.visibility = visibility;
        this.files = files;
        this.queue = queue;
        this.soon = soon;
    }

    /** @param form pdf, ubl, cii or html */
    @Transactional
    Response answer(UUID invoiceId, UUID documentId, String form, Request request) {
        var kind = ENDINGS.keySet().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(form))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var content = documents
                .find(invoiceId, documentId)
                .filter(issued -> visibility.includes(issued.invoice()))
                .map(IssuedDocuments.Issued::content)
                .orElseThrow(ProblemException::notFound);
        return files.find(documentId, kind)
                .map(file -> file(file, content, request))
                .orElseGet(() -> notThere(documentId, kind, content));
    }

    private static Response file(RenderedFile file, DocumentContent content, Request request) {
        var tag = new EntityTag(HexFormat.of().formatHex(file.digest().bytes()));
        var known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        var shown = file.kind() == DocumentKind.PDF ? "inline" : "attachment";
        var name = NOT_IN_A_FILE_NAME.matcher(content.numbering().number()).replaceAll("_") + ENDINGS.get(file.kind());
        return Response.ok(file.bytes(), file.mediaType())
                .tag(tag)
                .header("Content-Disposition", "%s; filename=\"%s\"".formatted(shown, name))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private Response notThere(UUID documentId, DocumentKind kind, DocumentContent content) {
        if (kind != DocumentKind.HTML && !forms.isOf(kind, content)) {
            throw ProblemException.conflict(
                    "no-such-form",
                    "The document has no such form",
                    "A station made it and sent its own file, or it cannot be told as EN 16931 wants it: its currency has three decimals, or it was issued before all facts were asked for.");
        }
        return switch (queue.stateOf(documentId)) {
            case NONE -> throw ProblemException.notFound();
            case SET_ASIDE ->
                throw ProblemException.conflict(
                        "form-set-aside",
                        "This form could not be made",
                        "The document is issued and valid; its form waits for somebody to look at it.");
            case WAITING -> soon.answer(content.numbering().number());
        };
    }
}
