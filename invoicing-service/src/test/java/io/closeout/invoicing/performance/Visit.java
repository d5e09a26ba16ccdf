package io.closeout.invoicing.performance;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.caseflow.CaseCycleMeasured;
import io.closeout.events.caseflow.CaseReopened;
import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.common.Asset;
import io.closeout.events.common.Sha256;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.report.SignatureMethod;
import io.closeout.events.report.SignatureRef;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.FindingOutcome;
import io.closeout.events.verification.Question;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.ReportRejected;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.RuleSetRef;
import io.closeout.events.verification.Severity;
import io.closeout.events.verification.VerificationMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One visit of a station and what is said about it, each topic counting its own versions. */
final class Visit {

    private final String tenant;
    private final UUID station;
    private final UUID caseId = UUID.randomUUID();
    private final List<Charge> charges = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private LocalDate day = LocalDate.parse("2026-03-10");
    private String serial = "SN-" + caseId;
    private @Nullable UUID sponsor;
    private int pictures = 2;
    private List<Question> questions = List.of();
    private int version = 1;
    private int reportEvents;
    private int decisions;
    private int caseEvents;

    private Visit(String tenant, UUID station) {
        this.tenant = tenant;
        this.station = station;
    }

    /** A repair with two pictures on 10 March 2026, on equipment of its own. */
    static Visit by(String tenant, UUID station) {
        return new Visit(tenant, station);
    }

    Visit on(String other) {
        day = LocalDate.parse(other);
        return this;
    }

    Visit at(String other) {
        serial = other;
        return this;
    }

    Visit sponsoredBy(UUID other) {
        sponsor = other;
        return this;
    }

    Visit charging(Charge charge) {
        charges.add(charge);
        return this;
    }

    Visit withPictures(int count) {
        pictures = count;
        return this;
    }

    Visit finding(String rule, FindingOutcome outcome) {
        findings.add(new Finding(rule, "1", Severity.WARNING, "x", List.of(), outcome, null));
        return this;
    }

    UUID caseId() {
        return caseId;
    }

    String number() {
        return "R-" + caseId.toString().substring(0, 8);
    }

    Recorded signed() {
        return report(new ReportSigned());
    }

    Recorded amended() {
        version++;
        return report(new ReportAmended());
    }

    Recorded withdrawn() {
        return report(new ReportWithdrawn());
    }

    private Recorded report(SpecificRecord event) {
        return Recorded.first(tenant, caseId, filled(event, 0)).asVersion(++reportEvents);
    }

    /** So many hours after the signature. */
    Recorded verifiedAfter(int hours) {
        return decision(new ReportVerified(), hours);
    }

    Recorded rejected() {
        return decision(new ReportRejected(), 1);
    }

    Recorded queriedAbout(String rule) {
        questions = List.of(new Question("1", null, rule, "x", List.of(), null));
        return decision(new ReportQueried(), 0);
    }

    private Recorded decision(SpecificRecord event, int hours) {
        return Recorded.first(tenant, caseId, filled(event, hours)).asVersion(++decisions);
    }

    Recorded settledAfter(int hours) {
        return Recorded.first(tenant, caseId, filled(new CaseCycleMeasured(), hours))
                .asVersion(++caseEvents);
    }

    Recorded reopened() {
        return Recorded.first(tenant, caseId, filled(new CaseReopened(), 0)).asVersion(++caseEvents);
    }

    /** Every event says what it has fields for. */
    private SpecificRecord filled(SpecificRecord event, int hours) {
        var values = new HashMap<String, Object>();
        visit(values);
        times(values, hours);
        verification(values);
        if (event instanceof CaseCycleMeasured) {
            values.put("signedAt", first());
        }
        for (var field : event.getSchema().getFields()) {
            event.put(field.pos(), values.get(field.name()));
        }
        return event;
    }

    private void visit(Map<String, Object> values) {
        values.put("caseId", caseId);
        values.put("reportNumber", number());
        values.put("reportVersion", version);
        values.put("amendedVersion", version - 1);
        List.of("performerId", "signerId", "billToId").forEach(party -> values.put(party, station));
        if (sponsor != null) {
            values.put("sponsorId", sponsor);
        }
        values.put("asset", new Asset(null, serial, "Forno"));
        values.put("interventionType", "repair");
        values.put("serviceFrom", day);
        values.put("serviceTo", day);
        values.put("zone", "Europe/Brussels");
        values.put("country", "BE");
        values.put("signature", new SignatureRef(SignatureMethod.DRAWN, null));
        values.put("attachments", attachments());
        values.put("contentSha256", digest());
        List.of("operationCodes", "lines", "changes", "split", "amounts", "billed", "checks")
                .forEach(list -> values.put(list, List.of()));
        List.of("capturedOffline", "disputed").forEach(flag -> values.put(flag, false));
    }

    private Instant first() {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** A version is signed a day after the one before. */
    private void times(Map<String, Object> values, int hours) {
        values.put("signedAt", first().plus(version - 1L, ChronoUnit.DAYS));
        List.of("decidedAt", "settledAt", "closedAt", "withdrawnAt", "askedAt", "reopenedAt")
                .forEach(time -> values.put(time, first().plus(hours, ChronoUnit.HOURS)));
    }

    private void verification(Map<String, Object> values) {
        values.put("verificationId", UUID.randomUUID());
        values.put("queryId", UUID.randomUUID());
        values.put("mode", VerificationMode.AUTO);
        values.put("decidedBy", "rules");
        values.put("askedBy", "rules");
        values.put("reasonKey", "x");
        values.put("correctable", true);
        values.put("firstPass", true);
        values.put("stage", CaseStage.INVOICED);
        values.put("ruleSet", new RuleSetRef("base", "1", digest()));
        values.put("findings", List.copyOf(findings));
        values.put("checksPerformed", 6);
        values.put("charges", List.copyOf(charges));
        values.put("round", decisions + 1);
        values.put("questions", questions);
    }

    private List<Attachment> attachments() {
        return IntStream.range(0, pictures)
                .mapToObj(one -> Attachment.newBuilder()
                        .setDocumentId(UUID.randomUUID())
                        .setKind(AttachmentKind.PHOTO_AFTER)
                        .setMediaType("image/jpeg")
                        .setSha256(digest())
                        .setSize(1)
                        .setHref("/x")
                        .build())
                .toList();
    }

    private static Sha256 digest() {
        return new Sha256(new byte[32]);
    }
}
