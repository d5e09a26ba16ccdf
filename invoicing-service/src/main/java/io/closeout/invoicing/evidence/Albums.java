package io.closeout.invoicing.evidence;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks for photos in the name of the reader. */
@ApplicationScoped
class Albums {

    private static final Logger LOG = Logger.getLogger(Albums.class);
    private static final int MOST_CASES = 20;
    private static final int MOST_PHOTOS = 24;
    private static final int MOST_BYTES = 400_000;
    private static final String SHA_256 = "[0-9a-f]{64}";

    private final PhotoDirectory directory;

    Albums(@RestClient PhotoDirectory directory) {
        this.directory = directory;
    }

    /** What the reader's request proved itself with, passed on as it came. */
    record Proof(@Nullable String authorization, @Nullable String cookie) {}

    /** Of at most twenty cases, and at most 24 photos of each. Cases that the reader may not see are left out. */
    List<Album> of(DocumentContent document, Proof reader) {
        return document.subjects().stream()
                .filter(subject -> subject.caseId() != null)
                .limit(MOST_CASES)
                .map(subject -> album(subject, reader))
                .filter(album -> !album.photos().isEmpty())
                .toList();
    }

    private Album album(Subject subject, Proof reader) {
        var caseId = Objects.requireNonNull(subject.caseId());
        try {
            var found = directory.list(caseId, reader.authorization(), reader.cookie(), MOST_PHOTOS);
            return new Album(
                    subject,
                    found.items().stream()
                            .filter(one -> one.sha256().matches(SHA_256))
                            .map(one -> new Photo(caseId, one.sha256(), one.kind()))
                            .toList());
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() / 100 == 4) {
                return new Album(subject, List.of());
            }
            throw away(refused);
        } catch (ProcessingException unreachable) {
            throw away(unreachable);
        }
    }

    /** The small copy as a data address. */
    String picture(Photo photo, Proof reader) {
        try (var in =
                directory.photo(photo.caseId(), photo.sha256(), reader.authorization(), reader.cookie(), "thumbnail")) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw away(new IOException("%s is larger than a small copy".formatted(photo.sha256())));
            }
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes);
        } catch (WebApplicationException | ProcessingException | IOException unreachable) {
            throw away(unreachable);
        }
    }

    private static ProblemException away(Exception cause) {
        LOG.warn("photos could not be fetched", cause);
        return new ProblemException(Problem.of(503, "photos-away", "The photos cannot be fetched at the moment")
                .withDetail("The report service does not answer. Please try again later."));
    }
}
