package io.closeout.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the report of one visit. */
final class ReportWriter {

    private final Work work;
    private final Dice dice;
    private final Visit visit;

    ReportWriter(Work work, Dice dice, Visit visit) {
        this.work = work;
        this.dice = dice;
        this.visit = visit;
    }

    Intervention write(UUID id) {
        var station = visit.station();
        var lastDay = visit.has(Flaw.SIGNED_BEFORE_WORK_ENDED) ? visit.day().plusDays(1) : visit.day();
        var report = new Intervention.Report(
                station.id(),
                visit.customer().id(),
                visit.customer().id(),
                sponsor(),
                dice.inHundred(60) ? orderReference() : null,
                dice.inHundred(15) ? "COMFORT" : null,
                visit.equipment().asset(),
                visit.job().type(),
                visit.job().operations(),
                visit.day(),
                lastDay,
                visit.customer().zone(),
                visit.customer().country(),
                new LineWriter(work, dice, visit).lines(),
                remarks(),
                List.of(),
                List.of());
        return new Intervention(
                id, station.network(), station.key(), report, photos(report, id), signature(), visit.flaw());
    }

    /** The manufacturer was not there, so it gets to see everything; the customer was, and needs nothing. */
    private List<Snapshot> photos(Intervention.Report report, UUID id) {
        if (report.sponsorId() == null) {
            return List.of();
        }
        var kinds = work.evidence().getOrDefault(report.interventionType(), List.of());
        return kinds.stream()
                .map(kind -> new Snapshot(kind, id.getMostSignificantBits() + kinds.indexOf(kind), 0))
                .toList();
    }

    /** The same work handed in once more, as if it had been forgotten that it was. */
    static Intervention again(Intervention first, UUID id) {
        var signature = first.signature();
        var later = signature.signedAt().plus(Duration.ofMinutes(95));
        return new Intervention(
                id,
                first.network(),
                first.station(),
                first.report(),
                first.photos().stream()
                        .map(photo -> photo.takenAgain(photo.kind()))
                        .toList(),
                new Intervention.Signature(signature.signerName(), signature.signerRole(), later, signature.method()),
                Optional.of(Flaw.DUPLICATE_CLAIM));
    }

    /** The same fault on the same equipment, some days after it was repaired. */
    static Intervention comeBack(Intervention first, UUID id, int days) {
        var signature = first.signature();
        var later = signature.signedAt().plus(Duration.ofDays(days));
        return new Intervention(
                id,
                first.network(),
                first.station(),
                first.report().later(days),
                first.photos().stream()
                        .map(photo -> new Snapshot(photo.kind(), photo.motif() + id.getMostSignificantBits(), 0))
                        .toList(),
                new Intervention.Signature(signature.signerName(), signature.signerRole(), later, signature.method()),
                Optional.of(Flaw.REPEAT_REPAIR));
    }

    private @Nullable UUID sponsor() {
        // Who pays does not change what the rules find, but a review is about something when two parties pay.
        var share = visit.flaw()
                .map(flaw -> flaw.isOfWarranty() ? 100 : 50)
                .orElse(visit.job().warranty());
        return dice.inHundred(share)
                ? PartyIds.of(Objects.requireNonNull(
                        work.sponsors().get(visit.equipment().sector())))
                : null;
    }

    private String orderReference() {
        return "%s-%d".formatted(dice.of(List.of("PO", "BC", "WO", "B")), dice.between(10_000, 99_999));
    }

    private List<Map<String, String>> remarks() {
        if (!dice.inHundred(35)) {
            return List.of();
        }
        var texts = Objects.requireNonNull(work.remarks().get(visit.customer().language()));
        return List.of(Map.of("kind", "CUSTOMER", "text", dice.of(texts)));
    }

    private Intervention.Signature signature() {
        var language = visit.customer().language();
        var name = visit.customer().vatId() == null
                ? visit.customer().name()
                : dice.of(Objects.requireNonNull(work.givenNames().get(language))) + " "
                        + dice.of(Objects.requireNonNull(work.familyNames().get(language)));
        var role = visit.customer().vatId() == null
                ? "customer"
                : dice.of(Objects.requireNonNull(work.roles().get(language)));
        return new Intervention.Signature(
                name, role, signedAt(visit.day()), dice.of(List.of("DRAWN", "DRAWN", "TYPED", "CODE")));
    }

    private Instant signedAt(LocalDate day) {
        return day.atTime(dice.between(9, 17), dice.between(0, 59), dice.between(0, 59))
                .atZone(ZoneId.of(visit.customer().zone()))
                .toInstant();
    }
}
