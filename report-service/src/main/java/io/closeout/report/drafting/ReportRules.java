package io.closeout.report.drafting;

import static io.closeout.report.drafting.RemarkKind.INTERNAL;
import static java.time.temporal.ChronoUnit.DAYS;

import io.closeout.report.catalogue.Catalogue;
import io.closeout.report.input.Faults;
import io.closeout.report.parties.KnownParties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether an input can be a report, and names everything that speaks against it at once. */
@ApplicationScoped
public class ReportRules {

    private static final int MOST_CODES = 50;
    private static final int MOST_REMARKS = 50;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_REMARK = 4_000;
    private static final int LONGEST_SERVICE_DAYS = 366;
    private static final UUID NO_ID = new UUID(0, 0);

    private final Catalogue catalogue;
    private final LineRules lines;
    private final AttachmentRules attachments;
    private final KnownParties parties;
    private final Clock clock;

    ReportRules(Catalogue catalogue, LineRules lines, AttachmentRules attachments, KnownParties parties, Clock clock) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.attachments = attachments;
        this.parties = parties;
        this.clock = clock;
    }

    /** @throws io.closeout.kit.http.ProblemException 400 that lists every fault with a pointer to its field */
    public Draft accept(UUID id, ReportRequest request) {
        var faults = new Faults();
        var draft = read(id, request, faults);
        checkDays(draft.content(), faults);
        faults.orThrow();
        PeriodRules.checkDays(draft.content(), faults);
        checkParties(draft.content(), faults);
        faults.orThrow();
        return draft;
    }

    private Draft read(UUID id, ReportRequest request, Faults faults) {
        var remarks = faults.list("/remarks", request.remarks(), MOST_REMARKS);
        var content = new ReportContent(
                number(id, faults.optionalText("/reportNumber", request.reportNumber(), LONGEST_CODE)),
                faults.required("/performerId", request.performerId(), NO_ID),
                faults.required("/signerId", request.signerId(), NO_ID),
                faults.required("/billToId", request.billToId(), NO_ID),
                request.sponsorId(),
                faults.optionalText("/orderReference", request.orderReference(), LONGEST_CODE),
                faults.optionalText("/contractId", request.contractId(), LONGEST_CODE),
                asset(request.asset(), faults),
                interventionType(request.interventionType(), faults),
                codes(request.operationCodes(), faults),
                faults.required("/serviceFrom", request.serviceFrom(), LocalDate.EPOCH),
                faults.required("/serviceTo", request.serviceTo(), LocalDate.EPOCH),
                faults.zone("/zone", request.zone()),
                faults.country("/country", request.country()),
                lines.read(request.lines(), faults),
                signedRemarks(remarks, faults),
                attachments.read(request.attachments(), faults),
                SplitRules.read(request.split(), faults));
        return new Draft(content, internalRemarks(remarks));
    }

    /** Short enough to be read out on the phone; the id's random tail keeps two devices apart. */
    private static String number(UUID id, @Nullable String given) {
        return given != null
                ? given
                : "R-"
                        + Long.toString(id.getLeastSignificantBits() & 0xFFFFFFFFFFFL, 36)
                                .toUpperCase(Locale.ROOT);
    }

    private static ReportContent.Asset asset(ReportRequest.@Nullable Asset asset, Faults faults) {
        if (asset == null) {
            faults.add("/asset", "is missing");
            return new ReportContent.Asset(null, null, null);
        }
        var read = new ReportContent.Asset(
                faults.optionalText("/asset/id", asset.id(), LONGEST_CODE),
                faults.optionalText("/asset/serialNumber", asset.serialNumber(), LONGEST_CODE),
                faults.optionalText("/asset/model", asset.model(), 120));
        faults.unless(
                read.id() != null || read.serialNumber() != null || read.model() != null,
                "/asset",
                "names neither id nor serial number nor model");
        return read;
    }

    private String interventionType(@Nullable String type, Faults faults) {
        var text = faults.text("/interventionType", type, LONGEST_CODE);
        faults.unless(
                text.isEmpty() || catalogue.knowsInterventionType(text),
                "/interventionType",
                "is none of " + catalogue.interventionTypes());
        return text;
    }

    private static List<String> codes(@Nullable List<@Nullable String> codes, Faults faults) {
        var present = faults.list("/operationCodes", codes, MOST_CODES);
        var read = new ArrayList<String>(present.size());
        for (var i = 0; i < present.size(); i++) {
            read.add(faults.text("/operationCodes/" + i, present.get(i), LONGEST_CODE));
        }
        return read;
    }

    private static List<ReportContent.Remark> signedRemarks(List<ReportRequest.Remark> remarks, Faults faults) {
        var signed = new ArrayList<ReportContent.Remark>();
        for (var i = 0; i < remarks.size(); i++) {
            var kind = faults.required(
                    "/remarks/%d/kind".formatted(i), remarks.get(i).kind(), INTERNAL);
            var text =
                    faults.text("/remarks/%d/text".formatted(i), remarks.get(i).text(), LONGEST_REMARK);
            if (kind != INTERNAL) {
                signed.add(new ReportContent.Remark(kind, text));
            }
        }
        return signed;
    }

    private static List<String> internalRemarks(List<ReportRequest.Remark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.kind() == INTERNAL && remark.text() != null)
                .map(remark -> String.valueOf(remark.text()).strip())
                .toList();
    }

    private void checkDays(ReportContent content, Faults faults) {
        var from = content.serviceFrom();
        var to = content.serviceTo();
        faults.unless(!to.isBefore(from), "/serviceTo", "is before serviceFrom");
        faults.unless(DAYS.between(from, to) <= LONGEST_SERVICE_DAYS, "/serviceTo", "is more than a year later");
        faults.unless(!from.isBefore(LocalDate.EPOCH), "/serviceFrom", "lies before 1970");
        // East of here it may be tomorrow already.
        var latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        faults.unless(!from.isAfter(latest), "/serviceFrom", "lies in the future");
        lines.checkDays(content, faults);
    }

    private void checkParties(ReportContent content, Faults faults) {
        var roles = new LinkedHashMap<String, UUID>();
        roles.put("/performerId", content.performerId());
        roles.put("/signerId", content.signerId());
        roles.put("/billToId", content.billToId());
        if (content.sponsorId() != null) {
            roles.put("/sponsorId", content.sponsorId());
        }
        for (var i = 0; i < content.split().size(); i++) {
            roles.put("/split/%d/payerId".formatted(i), content.split().get(i).payerId());
        }
        var unknown = parties.unknownAmong(roles.values());
        roles.forEach((pointer, id) -> faults.unless(!unknown.contains(id), pointer, "is no party of the directory"));
    }
}
