package io.closeout.invoicing.matching;

import io.closeout.kit.http.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The form of a page with a document of a station. */
public class SentFile {

    @RestForm("file")
    public @Nullable FileUpload file;

    /** Of the pre-invoice that an invoice answers. */
    @RestForm("reference")
    public @Nullable String reference;

    Upload upload() {
        if (file == null) {
            throw ProblemException.badRequest("The form does not hold a file.");
        }
        try (var stream = Files.newInputStream(file.uploadedFile())) {
            return Upload.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
