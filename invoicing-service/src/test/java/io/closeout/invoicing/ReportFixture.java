package io.closeout.invoicing;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Meta;
import io.closeout.events.common.Asset;
import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.Sha256;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.RuleSetRef;
import io.closeout.events.verification.VerificationMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report and what was decided about it. */
public final class ReportFixture {

    private final String tenant;
    private final PartyFixture station;
    private final UUID caseId = UUID.randomUUID();
    private final List<Charge> charges = new ArrayList<>();
    private PartyFixture customer;
    private List<String> operations = List.of("KTCH-OVEN");
    private @Nullable String contractId;
    private String country = "BE";
    private LocalDate lastDay = LocalDate.parse("2026-03-02");
    private int version = 1;
    private long decision;
    private long reportEvents;

    private ReportFixture(String tenant, PartyFixture station, PartyFixture customer) {
        this.tenant = tenant;
        this.station = station;
        this.customer = customer;
    }

    /** A report about movable kitchen equipment in Belgium. */
    public static ReportFixture aReport(String tenant, PartyFixture station, PartyFixture customer) {
        return new ReportFixture(tenant, station, customer);
    }

    public ReportFixture withOperations(String... codes) {
        operations = List.of(codes);
        return this;
    }

    public ReportFixture underContract(String contract) {
        contractId = contract;
        return this;
    }

    public ReportFixture in(String other) {
        country = other;
        return this;
    }

    public ReportFixture endingOn(String day) {
        lastDay = LocalDate.parse(day);
        return this;
    }

    /** What the customer pays. */
    public ReportFixture charging(ChargeLine... lines) {
        return charging(ChargePurpose.CUSTOMER, customer, lines);
    }

    public ReportFixture charging(ChargePurpose purpose, PartyFixture payer, ChargeLine... lines) {
        charges.add(new Charge(UUID.randomUUID(), purpose, payer.id(), List.of(lines), null, null));
        return this;
    }

    /** What one of several customers pays, in percent of the lines. */
    public ReportFixture sharing(PartyFixture payer, String from, String to, ChargeLine... lines) {
        charges.add(new Charge(
                UUID.randomUUID(),
                ChargePurpose.CUSTOMER,
                payer.id(),
                List.of(lines),
                new BigDecimal(from).setScale(4),
                new BigDecimal(to).setScale(4)));
        return this;
    }

    /** A new version of the report, with nothing approved yet. */
    public ReportFixture amended() {
        version++;
        charges.clear();
        return this;
    }

    public static ChargeLine minutes(int minutes) {
        return line("1", LineKind.LABOUR, null, minutes, "MIN");
    }

    public static ChargeLine part(String code, int pieces) {
        return line("2", LineKind.PART, code, pieces, "C62");
    }

    public static ChargeLine kilometres(int km) {
        return line("3", LineKind.TRAVEL, null, km, "KMT");
    }

    public static ChargeLine line(String id, LineKind kind, @Nullable String code, int amount, String unit) {
        var quantity = new Quantity(BigDecimal.valueOf(amount).setScale(6), unit);
        return new ChargeLine(
                id, kind, code, "Work " + id, quantity, quantity, Coverage.BILLABLE, null, false, false, null);
    }

    public UUID caseId() {
        return caseId;
    }

    /** What people call the report. */
    public String number() {
        return "R-" + caseId.toString().substring(0, 8);
    }

    /** The decision as the topic has it; each call is the case's next event. */
    public Recorded verified() {
        decision++;
        var event = decided(ReportVerified.newBuilder())
                .setCaseId(caseId)
                .setReportNumber(number())
                .setReportVersion(version)
                .setContentSha256(new Sha256(new byte[32]))
                .setPerformerId(station.id())
                .setSignerId(customer.id())
                .setBillToId(customer.id())
                .setOrderReference("PO-17")
                .setContractId(contractId)
                .setAsset(new Asset("KITCHEN-01", "CLX24-00117", "Culinox Forno 10"))
                .setInterventionType("repair")
                .setOperationCodes(operations)
                .setServiceFrom(lastDay)
                .setServiceTo(lastDay)
                .setZone("Europe/Brussels")
                .setCountry(country)
                .setCharges(List.copyOf(charges))
                .build();
        return Recorded.first(tenant, caseId, event).asVersion(decision);
    }

    private static ReportVerified.Builder decided(ReportVerified.Builder event) {
        return event.setMeta(Meta.PENDING)
                .setVerificationId(UUID.randomUUID())
                .setMode(VerificationMode.AUTO)
                .setDecidedBy("rules")
                .setDecidedAt(Instant.parse("2026-03-03T08:00:00Z"))
                .setRuleSet(new RuleSetRef("base", "1", new Sha256(new byte[32])))
                .setChecksPerformed(6);
    }

    /** The withdrawal as the topic has it. */
    public Recorded withdrawn() {
        reportEvents++;
        var event = ReportWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(caseId)
                .setReportNumber(number())
                .setReportVersion(version)
                .setPerformerId(station.id())
                .setSignerId(customer.id())
                .setBillToId(customer.id())
                .setWithdrawnAt(Instant.parse("2026-03-04T08:00:00Z"))
                .setReasonKey("entered-twice")
                .setContentSha256(new Sha256(new byte[32]))
                .build();
        return Recorded.first(tenant, caseId, event).asVersion(reportEvents);
    }
}
