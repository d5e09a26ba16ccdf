package io.closeout.report.privacy;

import io.closeout.report.evidence.PhotoNotes;
import io.closeout.report.input.Faults;
import io.closeout.report.parties.PartyView;
import io.closeout.report.parties.PersonalData;
import io.closeout.report.reach.Roles;
import io.closeout.report.signing.AnswerWords;
import io.closeout.report.signing.SignedFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person asks what we hold, or to be forgotten; the office of their network answers. */
@Path("/api/parties/{id}")
public class PrivacyResource {

    private final PersonalData people;
    private final SignedFacts signatures;
    private final PhotoNotes photos;
    private final AnswerWords answers;
    private final EraseParty eraseParty;

    PrivacyResource(
            PersonalData people,
            SignedFacts signatures,
            PhotoNotes photos,
            AnswerWords answers,
            EraseParty eraseParty) {
        this.people = people;
        this.signatures = signatures;
        this.photos = photos;
        this.answers = answers;
        this.eraseParty = eraseParty;
    }

    /** @param reasonKey why, as a message key: words may name somebody, and this one is kept */
    record ErasureRequest(@Nullable String reasonKey) {}

    /** All that this service holds of a party. */
    record Held(
            PartyView party,
            List<SignedFacts.Given> signatures,
            List<PhotoNotes.Taken> photos,
            List<AnswerWords.Given> answers) {}

    @GET
    @Path("/personal-data")
    @RolesAllowed({Roles.BACK_OFFICE, Roles.AUDITOR})
    @Transactional
    public Held held(UUID id) {
        return new Held(people.of(id), signatures.givenFor(id), photos.about(id), answers.about(id));
    }

    /** It cannot be undone. */
    @POST
    @Path("/erasure")
    @RolesAllowed(Roles.BACK_OFFICE)
    public EraseParty.Outcome erase(UUID id, @NotNull ErasureRequest request) {
        var faults = new Faults();
        var reasonKey = faults.key("/reasonKey", request.reasonKey());
        faults.orThrow();
        return eraseParty.erase(id, reasonKey);
    }
}
