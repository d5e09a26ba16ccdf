package io.closeout.report.drafting;

import static io.closeout.events.report.AttachmentKind.PHOTO;

import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which photos a report may name. Whether they have come is asked when it is signed. */
@ApplicationScoped
class AttachmentRules {

    private static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final PhotoLimits limits;

    AttachmentRules(PhotoLimits limits) {
        this.limits = limits;
    }

    List<ReportContent.Attachment> read(@Nullable List<ReportRequest.@Nullable Attachment> attachments, Faults faults) {
        var present = faults.list("/attachments", attachments, limits.perReport());
        var read = new ArrayList<ReportContent.Attachment>(present.size());
        var digests = new HashSet<String>();
        for (var i = 0; i < present.size(); i++) {
            var at = "/attachments/" + i;
            var attachment = attachment(at, present.get(i), faults);
            faults.unless(digests.add(attachment.sha256()), at + "/sha256", "is named twice");
            read.add(attachment);
        }
        return read;
    }

    private ReportContent.Attachment attachment(String at, ReportRequest.Attachment attachment, Faults faults) {
        var kind = faults.required(at + "/kind", attachment.kind(), PHOTO);
        faults.unless(PhotoKinds.ALL.contains(kind), at + "/kind", "is none of " + PhotoKinds.ALL);
        var type = faults.text(at + "/mediaType", attachment.mediaType(), 64);
        faults.unless(
                type.isEmpty() || MEDIA_TYPES.contains(type), at + "/mediaType", "is not image/jpeg or image/png");
        var sha256 = faults.text(at + "/sha256", attachment.sha256(), 64);
        faults.unless(
                sha256.isEmpty() || SHA256.matcher(sha256).matches(),
                at + "/sha256",
                "is not 64 lower-case hexadecimal digits");
        long size = faults.required(at + "/size", attachment.size(), 1L);
        faults.unless(
                size > 0 && size <= limits.largest().asLongValue(), at + "/size", "is not the size of a photo we take");
        return new ReportContent.Attachment(kind, type, sha256, size);
    }
}
