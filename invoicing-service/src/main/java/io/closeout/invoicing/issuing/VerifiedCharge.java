package io.closeout.invoicing.issuing;

import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.pricing.BillableLine;
import io.closeout.invoicing.pricing.Share;
import io.closeout.invoicing.pricing.UnbillableException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that a decision lets one payer be billed for one purpose. */
record VerifiedCharge(ReportVerified decision, UUID payerId, ChargePurpose purpose, List<Charge> charges) {

    private record Key(UUID payerId, ChargePurpose purpose) {}

    /** Charges with the same payer and purpose are one: they share a slot. */
    static List<VerifiedCharge> of(ReportVerified decision) {
        var byKey = new LinkedHashMap<Key, List<Charge>>();
        for (var charge : decision.getCharges()) {
            byKey.computeIfAbsent(new Key(charge.getPayerId(), charge.getPurpose()), key -> new ArrayList<>())
                    .add(charge);
        }
        return byKey.entrySet().stream()
                .map(entry -> new VerifiedCharge(
                        decision, entry.getKey().payerId(), entry.getKey().purpose(), entry.getValue()))
                .toList();
    }

    /** @throws UnbillableException if what one payer pays for one purpose is said in shares that differ */
    Share share() {
        var shares = charges.stream().map(VerifiedCharge::share).distinct().toList();
        if (shares.size() != 1) {
            throw new UnbillableException("a payer of case %s has several shares".formatted(caseId()));
        }
        return shares.getFirst();
    }

    private static Share share(Charge charge) {
        var from = charge.getShareFrom();
        var to = charge.getShareTo();
        return new Share(from == null ? Share.ALL.from() : from, to == null ? Share.ALL.to() : to);
    }

    List<BillableLine> lines() {
        return chargeLines().map(VerifiedCharge::billable).toList();
    }

    private Stream<ChargeLine> chargeLines() {
        return charges.stream().flatMap(charge -> charge.getLines().stream());
    }

    private static BillableLine billable(ChargeLine line) {
        var approved = line.getApprovedQuantity();
        return new BillableLine(
                line.getLineId(),
                line.getKind(),
                line.getCode(),
                line.getText(),
                approved.getAmount(),
                approved.getUnit());
    }

    /** Equal if and only if the invoice would bill and show the same. */
    String fingerprint() {
        var text = new StringBuilder(1_000)
                .append(decision.getPerformerId())
                .append(payerId)
                .append(purpose)
                .append(decision.getServiceFrom())
                .append(decision.getServiceTo())
                .append(decision.getCountry())
                .append(decision.getReportNumber())
                .append('\0')
                .append(decision.getOrderReference())
                .append('\0')
                .append(decision.getContractId())
                .append('\0')
                .append(decision.getInterventionType())
                .append(decision.getOperationCodes())
                .append(decision.getAsset().getId())
                .append('\0')
                .append(decision.getAsset().getSerialNumber())
                .append('\0')
                .append(decision.getAsset().getModel());
        chargeLines().forEach(line -> text.append('\0').append(billable(line)));
        if (!share().isAll()) {
            text.append('\0').append(share());
        }
        return Base64.getEncoder().withoutPadding().encodeToString(StoredContent.sha256(text.toString()));
    }

    UUID caseId() {
        return decision.getCaseId();
    }

    UUID sellerId() {
        return decision.getPerformerId();
    }

    int reportVersion() {
        return decision.getReportVersion();
    }

    UUID verificationId() {
        return decision.getVerificationId();
    }
}
