package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Decimals;
import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.Asset;
import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.RuleSetRef;
import io.closeout.events.verification.VerificationMode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions as verification-service would have written them, straight into the topic: repairs that customers pay. */
final class VerifiedStream {

    private static final String TENANT = "bench";
    private static final int CUSTOMERS = 50;
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final Platform platform;
    private final int stations;
    private final int lines;
    private int sent;

    /** @param stations each numbers its invoices in a series of its own */
    VerifiedStream(Platform platform, int stations, int lines) {
        this.platform = platform;
        this.stations = stations;
        this.lines = lines;
    }

    /** Makes invoicing know all parties, as if it had heard of them and looked them up. */
    void introduce() throws SQLException {
        var postgres = platform.postgres();
        try (var connection = postgres.connect("invoicing", postgres.superuser());
                var statement = connection.prepareStatement("""
                        insert into party (tenant_id, party_id, state_version, country, zone, language, currency,
                            vat_registered, vat_country, wanted_details_version, details_version, name, line1, postcode,
                            city, vat_id, legal_id, iban)
                        values (?, ?, 1, 'BE', 'Europe/Brussels', 'en', 'EUR', true, 'BE', 1, 1, ?, 'Kerkstraat 1',
                            '1000', 'Brussel', 'BE0999104948', '0999104948', 'BE68539007547034')
                        on conflict do nothing""")) {
            for (var name : names()) {
                statement.setString(1, TENANT);
                statement.setObject(2, party(name));
                statement.setString(3, name);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        for (var i = 0; i < stations; i++) {
            names.add("station " + i);
        }
        for (var i = 0; i < CUSTOMERS; i++) {
            names.add("customer " + i);
        }
        return names;
    }

    void send(int cases) {
        Feed.send(platform, sent, cases, this::decision);
        sent += cases;
    }

    private Recorded decision(int number) {
        var id = UUID.randomUUID();
        var customer = party("customer " + number % CUSTOMERS);
        var charge = new Charge(UUID.randomUUID(), ChargePurpose.CUSTOMER, customer, lines(), null, null);
        var event = decided(ReportVerified.newBuilder())
                .setCaseId(id)
                .setReportNumber("R-" + number)
                .setReportVersion(1)
                .setContentSha256(Digests.sha256(new byte[32]))
                .setPerformerId(party("station " + number % stations))
                .setSignerId(customer)
                .setBillToId(customer)
                .setOrderReference("PO-" + number)
                .setAsset(new Asset(null, "SN-" + number, "Culinox Forno 10"))
                .setInterventionType("repair")
                .setOperationCodes(List.of("KTCH-OVEN"))
                .setServiceFrom(DAY)
                .setServiceTo(DAY)
                .setZone("Europe/Brussels")
                .setCountry("BE")
                .setCharges(List.of(charge))
                .build();
        return Recorded.first(TENANT, id, event);
    }

    private static ReportVerified.Builder decided(ReportVerified.Builder event) {
        return event.setMeta(Meta.PENDING)
                .setVerificationId(UUID.randomUUID())
                .setMode(VerificationMode.AUTO)
                .setDecidedBy("rules")
                .setDecidedAt(Instant.parse("2026-03-03T08:00:00Z"))
                .setRuleSet(new RuleSetRef("closeout-basic", "3", Digests.sha256(new byte[32])))
                .setChecksPerformed(24);
    }

    private List<ChargeLine> lines() {
        var all = new ArrayList<>(List.of(
                line(1, LineKind.LABOUR, null, "75", "MIN"),
                line(2, LineKind.TRAVEL, null, "24", "KMT"),
                line(3, LineKind.PART, "KT-THERMO", "1", "C62")));
        while (all.size() < lines) {
            all.add(line(all.size() + 1, LineKind.PART, "KT-SEAL-D", "2", "C62"));
        }
        return all;
    }

    private static ChargeLine line(int id, LineKind kind, @Nullable String code, String amount, String unit) {
        var quantity = new Quantity(Decimals.quantity(new BigDecimal(amount)), unit);
        return new ChargeLine(
                Integer.toString(id),
                kind,
                code,
                kind.name(),
                quantity,
                quantity,
                Coverage.BILLABLE,
                null,
                false,
                false,
                null);
    }

    private static UUID party(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
