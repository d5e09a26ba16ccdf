package io.closeout.report.evidence;

import io.closeout.events.report.Attachment;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Nobody signs for a photo that is not there, or is not what the content says of it. */
@ApplicationScoped
public class NamedPhotos {

    private final Photos photos;

    NamedPhotos(Photos photos) {
        this.photos = photos;
    }

    /**
     * The photos that a content names, as the event tells of them.
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
        var told = new ArrayList<Attachment>(named.size());
        for (var i = 0; i < named.size(); i++) {
            var photo = kept.get(named.get(i).sha256());
            if (photo == null) {
                faults.add(
                        "/attachments/" + i, "has not come yet: " + named.get(i).sha256());
            } else if (!photo.isAs(named.get(i))) {
                faults.add("/attachments/" + i, "has another kind, media type or size than the photo that came");
            } else {
                told.add(photo.told());
            }
        }
        require(faults);
        return told;
    }

    private static void require(Faults faults) {
        if (!faults.found().isEmpty()) {
            throw new ProblemException(Problem.of(422, "photo-missing", "A photo is missing")
                    .withDetail("Send every photo that the report names, then sign.")
                    .withErrors(faults.found()));
        }
    }
}
