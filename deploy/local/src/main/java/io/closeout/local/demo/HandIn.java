package io.closeout.local.demo;

import io.closeout.local.api.Door;
import io.closeout.local.api.RefusedException;
import io.closeout.local.sample.Intervention;
import io.closeout.local.sample.SampleParty;
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

    /** Written and signed, in the order of the quarter. */
    void reports(List<Intervention> interventions) {
        Crew.work(interventions, this::report);
    }

    private void report(Intervention intervention) {
        var station = offices.station(intervention.station());
        var path = "/api/reports/" + intervention.id();
        var draft = Door.body(station.put(path, intervention.report(), Map.of()));
        var seen = draft.path("contentSha256").asText();
        var signed = station.post(path + "/signature", intervention.signature().on(seen));
        if (!signed.isGood()) {
            throw new RefusedException(signed);
        }
    }
}
