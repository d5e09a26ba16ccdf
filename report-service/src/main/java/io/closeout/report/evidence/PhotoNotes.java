package io.closeout.report.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.vault.PersonKey;
import io.closeout.kit.vault.Place;
import io.closeout.kit.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where photos were taken and with what: sealed for the signer of their report, and gone when that person is forgotten. */
@ApplicationScoped
public class PhotoNotes {

    private final Photos photos;
    private final Vault vault;

    PhotoNotes(Photos photos, Vault vault) {
        this.photos = photos;
        this.vault = vault;
    }

    void keep(Photo photo, CameraNotes notes, UUID person) {
        if (!notes.hasNothing()) {
            vault.forSealing(person)
                    .ifPresentOrElse(
                            key -> photo.keepNotes(person, key.seal(place(photo), notes.written())), photo::dropNotes);
        }
    }

    /** A draft may have named another signer when a photo came; from the signature on, its notes are about this one. */
    public void handOver(UUID reportId, UUID signerId) {
        var foreign = photos.withNotesOfAnother(reportId, signerId);
        of(foreign).forEach((photo, notes) -> keep(photo, notes, signerId));
        if (!foreign.isEmpty()) {
            // Before the report is signed in the database, which then lets no photo change any more.
            photos.flush();
        }
    }

    /** Photos without notes, or without notes that can still be read, are left out. */
    Map<Photo, CameraNotes> of(Collection<Photo> some) {
        var keys = new HashMap<UUID, Optional<PersonKey>>();
        var known = new HashMap<Photo, CameraNotes>();
        for (var photo : some) {
            var person = photo.sealedFor();
            if (person != null) {
                keys.computeIfAbsent(person, vault::forReading)
                        .flatMap(key -> open(key, photo))
                        .ifPresent(notes -> known.put(photo, notes));
            }
        }
        return known;
    }

    private static Optional<CameraNotes> open(PersonKey key, Photo photo) {
        return Optional.ofNullable(photo.sealedNotes()).map(bytes -> CameraNotes.read(key.open(place(photo), bytes)));
    }

    private static Place place(Photo photo) {
        return new Place("photo", photo.reportId() + "/" + photo.sha256(), "notes");
    }

    /**
     * A photo that tells where somebody was visited.
     *
     * @param place null where the camera told none, or once it is erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Taken(
            UUID reportId,
            String photo,
            @Nullable Instant capturedAt,
            Exif.@Nullable Place place,
            @Nullable String device) {}

    /** Every photo whose notes are sealed for the party, in the order they came. */
    public List<Taken> about(UUID person) {
        var kept = photos.withNotesOn(person);
        var known = of(kept);
        return kept.stream().map(photo -> taken(photo, known.get(photo))).toList();
    }

    private static Taken taken(Photo photo, @Nullable CameraNotes notes) {
        return new Taken(
                photo.reportId(),
                photo.href(),
                photo.capturedAt(),
                notes == null ? null : notes.place(),
                notes == null ? null : notes.device());
    }
}
