package io.closeout.local.demo;

import io.closeout.local.api.Door;
import io.closeout.local.api.RefusedException;
import io.closeout.local.sample.Intervention;
import io.closeout.local.sample.SampleParty;
import io.closeout.local.sample.Snapshot;
import io.closeout.local.sample.Snapshot.Developed;
import io.closeout.local.sample.Warranties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Parties by the office, reports by the stations. */
final class HandIn {

    private final Offices offices;

    HandIn(Offices offices) {
        this.offices = offices;
    }

    void parties(List<SampleParty> parties) {
        Crew.work(
                parties,
                party -> Door.body(
                        offices.of(party.network()).put("/api/parties/" + party.id(), party.request(), Map.of())));
    }

    /** What the manufacturers of each network registered. */
    void warranties(List<Intervention> interventions, LocalDate today) {
        offices.each((network, office) -> {
            var address =
                    "/api/verifications/reference/warranties/import?complete=true&validFrom=" + today.minusYears(1);
            Door.body(office.post(address, "text/csv", Warranties.csv(interventions, network, today)));
        });
    }

    /** Written and signed, in the order of the quarter. */
    void reports(List<Intervention> interventions) {
        Crew.work(interventions, this::report);
    }

    private void report(Intervention intervention) {
        var station = offices.station(intervention.station());
        var path = "/api/reports/" + intervention.id();
        var photos = intervention.photos().stream().map(Snapshot::developed).toList();
        var report = intervention
                .report()
                .showing(photos.stream().map(Developed::named).toList());
        var draft = Door.body(station.put(path, report, Map.of()));
        photos.forEach(photo -> send(station, path, photo));
        var seen = draft.path("contentSha256").asText();
        var signed = station.post(path + "/signature", intervention.signature().on(seen));
        if (!signed.isGood()) {
            throw new RefusedException(signed);
        }
    }

    private static void send(Door station, String path, Developed photo) {
        var address = "%s/photos/%s?kind=%s"
                .formatted(path, photo.named().sha256(), photo.named().kind());
        Door.body(station.put(address, photo.named().mediaType(), photo.jpeg()));
    }
}
