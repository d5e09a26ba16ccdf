package io.closeout.report.evidence;

import io.closeout.events.report.Attachment;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.input.Faults;
import io.closeout.report.parties.Coordinates;
import io.closeout.report.parties.PartyPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Nobody signs for a photo that is not there, or is not what the content says of it. */
@ApplicationScoped
public class NamedPhotos {

    private final Photos photos;
    private final PhotoNotes notes;
    private final PartyPlaces places;

    NamedPhotos(Photos photos, PhotoNotes notes, PartyPlaces places) {
        this.photos = photos;
        this.notes = notes;
        this.places = places;
    }

    /**
     * The photos that a content names, as the event tells of them: how far from the signer's place each was taken, and not
     * where.
     *
     * @throws ProblemException 422 that names each photo that is missing or differs
     */
    public List<Attachment> of(UUID reportId, ReportContent content) {
        var named = content.attachments();
        if (named.isEmpty()) {
            return List.of();
        }
        var kept = photos.allOf(reportId).stream().collect(Collectors.toMap(Photo::sha256, Function.identity()));
        var faults = new Faults();
        var meant = new ArrayList<Photo>(named.size());
        for (var i = 0; i < named.size(); i++) {
            var photo = kept.get(named.get(i).sha256());
            if (photo == null) {
                faults.add(
                        "/attachments/" + i, "has not come yet: " + named.get(i).sha256());
            } else if (!photo.isAs(named.get(i))) {
                faults.add("/attachments/" + i, "has another kind, media type or size than the photo that came");
            } else {
                meant.add(photo);
            }
        }
        require(faults);
        return told(meant, places.of(content.signerId()).orElse(null));
    }

    private List<Attachment> told(List<Photo> meant, @Nullable Coordinates site) {
        var known = site == null ? Map.<Photo, CameraNotes>of() : notes.of(meant);
        return meant.stream()
                .map(photo -> photo.told(metres(known.get(photo), site)))
                .toList();
    }

    private static @Nullable Long metres(@Nullable CameraNotes taken, @Nullable Coordinates site) {
        var place = taken == null ? null : taken.place();
        return place == null || site == null
                ? null
                : site.metresTo(new Coordinates(place.latitude(), place.longitude()));
    }

    private static void require(Faults faults) {
        if (!faults.found().isEmpty()) {
            throw new ProblemException(Problem.of(422, "photo-missing", "A photo is missing")
                    .withDetail("Send every photo that the report names, then sign.")
                    .withErrors(faults.found()));
        }
    }
}
