package io.closeout.verification.exchange;

import io.closeout.verification.exchange.WriteMessage.Draft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The forms of the threads on the page of a case. Words and files of one form are taken together or not at all. */
@Path("/verifications")
@RolesAllowed({"reviewer", "back-office", "station", "technician", "manufacturer"})
public class ThreadForms {

    private final OpenThread openThread;
    private final WriteMessage writeMessage;
    private final ResolveThread resolveThread;
    private final AttachFile attachFile;
    private final Validator validator;

    ThreadForms(
            OpenThread openThread,
            WriteMessage writeMessage,
            ResolveThread resolveThread,
            AttachFile attachFile,
            Validator validator) {
        this.openThread = openThread;
        this.writeMessage = writeMessage;
        this.resolveThread = resolveThread;
        this.attachFile = attachFile;
        this.validator = validator;
    }

    /** @param about {@code line:<id>}, {@code rule:<id>}, {@code rule:<id>@<line>} or nothing */
    @POST
    @Path("/{caseId}/exchange/threads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response open(
            UUID caseId,
            @RestForm("key") @Nullable String key,
            @RestForm("about") @Nullable String about,
            @RestForm("text") @Nullable String text,
            @RestForm("files") @Nullable List<FileUpload> files)
            throws IOException {
        var id = Typed.id(key);
        openThread.open(caseId, id, Typed.valid(validator, About.read(about).says(Typed.orEmpty(text))));
        attach(caseId, id, files);
        return back(caseId, id);
    }

    @POST
    @Path("/{caseId}/exchange/threads/{threadId}/messages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response write(
            UUID caseId,
            UUID threadId,
            @RestForm("key") @Nullable String key,
            @RestForm("text") @Nullable String text,
            @RestForm("files") @Nullable List<FileUpload> files)
            throws IOException {
        var words = Typed.text(text);
        if (words != null) {
            var message = Typed.valid(validator, new MessageRequest(words));
            writeMessage.write(caseId, threadId, new Draft(Typed.id(key), message.text()));
        }
        attach(caseId, threadId, files);
        return back(caseId, threadId);
    }

    @POST
    @Path("/{caseId}/exchange/threads/{threadId}/resolution")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resolve(UUID caseId, UUID threadId) {
        resolveThread.resolve(caseId, threadId);
        return back(caseId, threadId);
    }

    /** A browser sends a part without a name for a field that was left empty. */
    private void attach(UUID caseId, UUID threadId, @Nullable List<FileUpload> files) throws IOException {
        for (var upload : files == null ? List.<FileUpload>of() : files) {
            if (upload.size() > 0) {
                try (var bytes = Files.newInputStream(upload.uploadedFile());
                        var file = IncomingFile.read(bytes, upload.fileName())) {
                    attachFile.attach(caseId, threadId, file);
                }
            }
        }
    }

    private static Response back(UUID caseId, UUID threadId) {
        return Response.seeOther(URI.create("/verifications/%s/exchange#t-%s".formatted(caseId, threadId)))
                .build();
    }

    /** What a thread of the form is about. */
    private record About(@Nullable String ruleId, @Nullable String lineId) {

        static About read(@Nullable String about) {
            var text = Typed.orEmpty(about);
            if (text.startsWith("line:")) {
                return new About(null, text.substring("line:".length()));
            }
            if (!text.startsWith("rule:")) {
                return new About(null, null);
            }
            var parts = text.substring("rule:".length()).split("@", 2);
            return new About(parts[0], parts.length == 2 ? parts[1] : null);
        }

        ThreadRequest says(String words) {
            return new ThreadRequest(lineId, ruleId, words);
        }
    }
}
