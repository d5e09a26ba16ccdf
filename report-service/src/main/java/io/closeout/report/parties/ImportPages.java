package io.closeout.report.parties;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.http.ProblemException;
import io.closeout.report.reach.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A file of parties in two steps: first what would change, then the change. The file travels with the form and is kept
 * nowhere in between; what is applied is what was shown, or it is shown anew.
 */
@Path("/parties/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.BACK_OFFICE, Roles.OPS})
public class ImportPages {

    private final ImportParties importParties;
    private final PartyCsv csv;
    private final Template page;

    ImportPages(ImportParties importParties, PartyCsv csv, @Location("parties/import") Template page) {
        this.importParties = importParties;
        this.csv = csv;
        this.page = page;
    }

    @GET
    public TemplateInstance start() {
        return page.data("active", "parties")
                .data("result", null)
                .data("csv", "")
                .data("moved", false);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance tryOut(@RestForm("file") @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            return start();
        }
        return shown(text(file), false);
    }

    /** @param seen the digest of what was shown */
    @POST
    @Path("/done")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance apply(@RestForm("csv") @Nullable String file, @RestForm("seen") @Nullable String seen) {
        if (file == null || seen == null) {
            throw ProblemException.badRequest("The form does not hold the file.");
        }
        var now = importParties.take(csv.rows(file), true);
        if (!digest(now).equals(seen)) {
            return shown(file, true);
        }
        var done = importParties.take(csv.rows(file), false);
        return page.data("active", "parties")
                .data("result", done)
                .data("csv", "")
                .data("moved", false);
    }

    private TemplateInstance shown(String file, boolean moved) {
        var result = importParties.take(csv.rows(file), true);
        return page.data("active", "parties")
                .data("result", result)
                .data("csv", file)
                .data("seen", digest(result))
                .data("moved", moved);
    }

    private static String text(FileUpload file) {
        try {
            return Files.readString(file.uploadedFile(), UTF_8);
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("The file is not UTF-8 text. Save it as CSV UTF-8 and try again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(ImportView view) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(view.rows().toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
