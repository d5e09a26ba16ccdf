package io.closeout.report;

import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.Asset;
import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.LineKind;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.Sha256;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.report.SignatureMethod;
import io.closeout.events.report.SignatureRef;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.ReportRejected;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.RuleSetRef;
import io.closeout.events.verification.VerificationMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The events of one case up to the decision, in the words of the services that say them. */
public final class CaseEvents {

    public static final UUID STATION = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
    public static final UUID CUSTOMER = UUID.fromString("0199aaaa-0000-7000-8000-000000000002");
    public static final UUID MANUFACTURER = UUID.fromString("0199aaaa-0000-7000-8000-000000000003");
    public static final Instant SIGNED_AT = Instant.parse("2026-03-02T15:04:05Z");

    private static final Sha256 DIGEST = Digests.sha256("ab".repeat(32));
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Asset ASSET = new Asset(null, "SN-1", "HT 100");

    private final UUID caseId;
    private final UUID queryId = UUID.randomUUID();

    private CaseEvents(UUID caseId) {
        this.caseId = caseId;
    }

    public static CaseEvents aCase() {
        return new CaseEvents(UUID.randomUUID());
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID queryId() {
        return queryId;
    }

    public String number() {
        return "R-" + caseId.toString().substring(0, 8);
    }

    public ReportSigned signed() {
        return ReportSigned.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(caseId)
                .setReportNumber(number())
                .setReportVersion(1)
                .setPerformerId(STATION)
                .setSignerId(CUSTOMER)
                .setBillToId(CUSTOMER)
                .setSponsorId(MANUFACTURER)
                .setAsset(ASSET)
                .setInterventionType("repair")
                .setServiceFrom(DAY)
                .setServiceTo(DAY)
                .setZone("Europe/Brussels")
                .setCountry("BE")
                .setSignedAt(SIGNED_AT)
                .setSignature(new SignatureRef(SignatureMethod.DRAWN, null))
                .setLines(List.of(new ReportLine(
                        "L1", LineKind.LABOUR, null, "work", minutes("90"), false, false, null, List.of(), null, null)))
                .setContentSha256(DIGEST)
                .build();
    }

    public ReportAmended amended(int version) {
        var amended = new ReportAmended();
        var signed = signed();
        for (var field : ReportSigned.getClassSchema().getFields()) {
            amended.put(amended.getSchema().getField(field.name()).pos(), signed.get(field.pos()));
        }
        put(amended, "reportVersion", version);
        put(amended, "amendedVersion", version - 1);
        put(amended, "reasonKey", "amendment.typo");
        put(amended, "changes", List.of());
        return amended;
    }

    private static void put(ReportAmended amended, String field, Object value) {
        amended.put(amended.getSchema().getField(field).pos(), value);
    }

    public ReportWithdrawn withdrawn() {
        return ReportWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(caseId)
                .setReportNumber(number())
                .setReportVersion(1)
                .setPerformerId(STATION)
                .setSignerId(CUSTOMER)
                .setBillToId(CUSTOMER)
                .setWithdrawnAt(Instant.parse("2026-03-09T08:00:00Z"))
                .setReasonKey("withdrawal.wrong-customer")
                .setContentSha256(DIGEST)
                .build();
    }

    public QueryAnswered answered() {
        return QueryAnswered.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(caseId)
                .setQueryId(queryId)
                .setReportNumber(number())
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(STATION)
                .setAnsweredAt(Instant.parse("2026-03-04T08:00:00Z"))
                .setAnswers(List.of())
                .build();
    }

    public ReportQueried queried() {
        return ReportQueried.newBuilder()
                .setMeta(Meta.PENDING)
                .setQueryId(queryId)
                .setCaseId(caseId)
                .setReportNumber(number())
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(STATION)
                .setAskedBy("service:verification")
                .setAskedAt(Instant.parse("2026-03-03T08:00:00Z"))
                .setAnswerBy(LocalDate.parse("2026-03-10"))
                .setZone("Europe/Brussels")
                .setRound(1)
                .setQuestions(List.of())
                .build();
    }

    /** Approved with so many charges to bill. */
    public ReportVerified verified(int version, int charges) {
        return ReportVerified.newBuilder()
                .setMeta(Meta.PENDING)
                .setVerificationId(UUID.randomUUID())
                .setCaseId(caseId)
                .setReportNumber(number())
                .setReportVersion(version)
                .setContentSha256(DIGEST)
                .setPerformerId(STATION)
                .setSignerId(CUSTOMER)
                .setBillToId(CUSTOMER)
                .setAsset(ASSET)
                .setInterventionType("repair")
                .setServiceFrom(DAY)
                .setServiceTo(DAY)
                .setZone("Europe/Brussels")
                .setCountry("BE")
                .setMode(VerificationMode.AUTO)
                .setDecidedBy("service:verification")
                .setDecidedAt(Instant.parse("2026-03-05T08:00:00Z"))
                .setRuleSet(new RuleSetRef("basic", "1", DIGEST))
                .setChecksPerformed(6)
                .setCharges(IntStream.range(0, charges).mapToObj(i -> charge()).toList())
                .build();
    }

    private static Charge charge() {
        var line = new ChargeLine(
                "L1",
                LineKind.LABOUR,
                null,
                "work",
                minutes("90"),
                minutes("90"),
                Coverage.BILLABLE,
                null,
                false,
                false,
                null);
        return new Charge(UUID.randomUUID(), ChargePurpose.CUSTOMER, CUSTOMER, List.of(line), null, null);
    }

    public ReportRejected rejected(boolean correctable) {
        return ReportRejected.newBuilder()
                .setMeta(Meta.PENDING)
                .setVerificationId(UUID.randomUUID())
                .setCaseId(caseId)
                .setReportNumber(number())
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(STATION)
                .setBillToId(CUSTOMER)
                .setMode(VerificationMode.MANUAL)
                .setDecidedBy("user:reviewer")
                .setDecidedAt(Instant.parse("2026-03-05T08:00:00Z"))
                .setRuleSet(new RuleSetRef("basic", "1", DIGEST))
                .setReasonKey("rejection.no-evidence")
                .setCorrectable(correctable)
                .setChecksPerformed(6)
                .build();
    }

    /** What the verification says besides questions and decisions. */
    public DialogueEvents dialogue() {
        return new DialogueEvents(caseId, number());
    }

    public static MoneyAmount eur(String amount) {
        return new MoneyAmount(new BigDecimal(amount).setScale(4), "EUR");
    }

    CaseBalance share(String change, String open) {
        return new CaseBalance(caseId, eur(change), eur(open));
    }

    private static Quantity minutes(String amount) {
        return new Quantity(new BigDecimal(amount).setScale(6), "MIN");
    }
}
