package io.closeout.verify.invariants;

import io.closeout.events.common.Sha256;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.DocumentsRendered;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * I12: what was issued and what was rendered is stored as it was told. The database hashes the content and the bytes
 * anew; they do not travel.
 */
final class DocumentsUnchanged extends Invariant {

    private record Form(UUID documentId, String kind) {}

    private final Map<UUID, Sha256> contents = new HashMap<>();
    private final Map<Form, Sha256> forms = new HashMap<>();

    DocumentsUnchanged() {
        super("I12", "documents unchanged", "the digest of each stored document is the one in its event");
    }

    @Override
    public void hear(Seen record) {
        switch (record.body()) {
            case InvoiceIssued invoice -> told(invoice.getInvoiceId(), invoice.getContentSha256());
            case CreditNoteIssued note -> told(note.getCreditNoteId(), note.getContentSha256());
            case DocumentsRendered rendered -> {
                told(rendered.getDocumentId(), rendered.getContentSha256());
                rendered.getDocuments()
                        .forEach(form -> told(
                                new Form(
                                        rendered.getDocumentId(), form.getKind().name()),
                                form.getSha256()));
            }
            case null, default -> {
                // Tells of no document.
            }
        }
    }

    /** Events of the first format told no digest. */
    private void told(UUID documentId, @Nullable Sha256 digest) {
        if (digest != null) {
            var before = contents.putIfAbsent(documentId, digest);
            if (before != null && !before.equals(digest)) {
                verdict().violated(documentId, "has another content digest in a later event");
            }
        }
    }

    private void told(Form form, Sha256 digest) {
        var before = forms.putIfAbsent(form, digest);
        if (before != null && !before.equals(digest)) {
            verdict().violated(form.documentId(), "has another %s in a later event".formatted(form.kind()));
        }
    }

    @Override
    void judge(Evidence evidence) {
        evidence.databases().read("invoicing", """
                select id, number, content_sha256 as stated, sha256(convert_to(content, 'UTF8')) as actual from invoice
                union all
                select id, number, content_sha256, sha256(convert_to(content, 'UTF8')) from credit_note""", this::content);
        evidence.databases().read("invoicing", """
                select o.document_id, o.kind, o.sha256 as stated, sha256(f.bytes) as actual
                from document_form o join document_file f on f.tenant_id = o.tenant_id and f.sha256 = o.sha256""", this::form);
        contents.keySet().forEach(id -> verdict().violated(id, "is in an event and not in the tables"));
        forms.keySet()
                .forEach(form -> verdict()
                        .violated(
                                form.documentId(),
                                "has its %s in an event and not in the tables".formatted(form.kind())));
    }

    private void content(ResultSet row) throws SQLException {
        verdict().count("documents");
        compare(row, row.getString("number"), "content", contents.remove(row.getObject("id", UUID.class)));
    }

    private void form(ResultSet row) throws SQLException {
        verdict().count("forms");
        var form = new Form(row.getObject("document_id", UUID.class), row.getString("kind"));
        compare(row, form.documentId().toString(), form.kind(), forms.remove(form));
    }

    /** @param told null where the event is older than the topic, or not there yet */
    private void compare(ResultSet row, String subject, String what, @Nullable Sha256 told) throws SQLException {
        var stated = Objects.requireNonNull(row.getBytes("stated"));
        if (!Arrays.equals(stated, row.getBytes("actual"))) {
            verdict().violated(subject, "has a %s that is not what its digest says".formatted(what));
        }
        if (told != null && !Arrays.equals(stated, told.bytes())) {
            verdict().violated(subject, "has another digest of its %s than its event".formatted(what));
        }
    }
}
