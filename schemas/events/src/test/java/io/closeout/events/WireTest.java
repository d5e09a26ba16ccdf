package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.EventMeta;
import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyPreferences;
import io.closeout.events.party.PartyState;
import io.closeout.events.party.PartyStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void readsWhatItWrote() {
        var party = PartyState.newBuilder()
                .setMeta(EventMeta.newBuilder(Meta.PENDING)
                        .setEventId(new UUID(1, 2))
                        .setOccurredAt(Instant.parse("2026-01-02T03:04:05.123456Z"))
                        .build())
                .setPartyId(new UUID(3, 4))
                .setKinds(List.of(PartyKind.STATION))
                .setNetworkId("north")
                .setCountry("BE")
                .setZone("Europe/Brussels")
                .setLanguage("nl-BE")
                .setCurrency("EUR")
                .setVatRegistered(true)
                .setStatus(PartyStatus.ACTIVE)
                .setPreferences(PartyPreferences.newBuilder()
                        .setInvoiceChannel(InvoiceChannel.EMAIL)
                        .setInvoiceGrouping(InvoiceGrouping.PER_CASE)
                        .build())
                .setDetailsVersion(1)
                .build();
        var wire = Wire.bundled();

        var read = wire.decode(wire.encode(party), PartyState.class);

        assertThat(read).isEqualTo(party);
    }
}
