package io.closeout.verification.review;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Notes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Set;
import java.util.UUID;

/** Gives the words of a question or a refusal to those they are for: the office, and the station that is asked. */
@Path("/api/verifications/{caseId}/notes/{noteId}")
public class NotesResource {

    private static final Set<String> OFFICE = Set.of("reviewer", "back-office", "auditor");

    private final Verifications verifications;
    private final Notes notes;
    private final CurrentActor actor;

    NotesResource(Verifications verifications, Notes notes, CurrentActor actor) {
        this.verifications = verifications;
        this.notes = notes;
        this.actor = actor;
    }

    @GET
    @Produces("text/plain;charset=utf-8")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor", "station", "technician"})
    public String note(UUID caseId, UUID noteId) {
        return verifications
                .findByIdOptional(caseId)
                .filter(this::isFor)
                .flatMap(verification -> notes.findByIdOptional(noteId))
                .filter(note -> note.caseId().equals(caseId))
                .map(Note::text)
                .orElseThrow(ProblemException::notFound);
    }

    private boolean isFor(Verification verification) {
        var performer = verification.subject().performerId().toString();
        return actor.roles().stream().anyMatch(OFFICE::contains)
                || actor.party().filter(performer::equals).isPresent();
    }
}
