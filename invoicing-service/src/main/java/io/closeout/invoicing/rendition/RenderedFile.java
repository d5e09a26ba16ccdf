package io.closeout.invoicing.rendition;

import io.closeout.events.common.Sha256;
import io.closeout.events.invoice.DocumentKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes that were rendered, and their digest. */
record RenderedFile(DocumentKind kind, String mediaType, byte[] bytes, Sha256 digest) {

    static RenderedFile of(Form form, byte[] bytes) {
        try {
            var digest = new Sha256(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new RenderedFile(form.kind(), form.mediaType(), bytes, digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
