package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.AnyEvent.Reach;
import io.closeout.events.common.EventMeta;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.party.PartyState;
import io.closeout.events.report.ReportSigned;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

    private final Wire wire = Wire.bundled();

    static Stream<EventType> events() {
        return Contract.allEventTypes().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void beginsWithMagicAndTheReleasedId(EventType type) {
        var bytes = ByteBuffer.wrap(wire.encode(any(type)));

        assertThat(bytes.get()).isZero();
        assertThat(bytes.getInt()).isEqualTo(type.schemaId());
    }

    @Test
    void refusesAnEventThatStillHasThePlaceholder() {
        var party = party();
        party.put(Meta.POSITION, Meta.PENDING);

        assertThatThrownBy(() -> wire.encode(party))
                .isInstanceOf(UnencodableException.class)
                .hasMessage("PartyState still has the placeholder Meta.PENDING");
    }

    @Test
    void refusesAnAmountWithTooManyDecimals() {
        var settled = (InvoiceSettled) any(Contract.typeOf(InvoiceSettled.class));
        settled.put(
                InvoiceSettled.getClassSchema().getField("paid").pos(),
                new MoneyAmount(new BigDecimal("1.23456"), "EUR"));

        assertThatThrownBy(() -> wire.encode(settled))
                .isInstanceOf(UnencodableException.class)
                .hasMessageContaining("InvoiceSettled cannot be written");
    }

    @Test
    void writesTheNextEventWholeAfterOneThatFailedHalfWay() {
        var broken = party();
        broken.put(PartyState.getClassSchema().getField("language").pos(), null);
        assertThatThrownBy(() -> wire.encode(broken)).isInstanceOf(UnencodableException.class);

        var bytes = wire.encode(party());

        assertThat(wire.decode(bytes, PartyState.class)).isEqualTo(party());
    }

    @Test
    void refusesToWriteASchemaThatWasChangedAndNotReleased() {
        var type = Contract.typeOf(PartyState.class);
        var changed = type.schema().toString().replace("timestamp-micros", "timestamp-millis");
        var unreleased = new EventType(
                type.name(),
                "closeout.PartyStateChanged.v1",
                type.topic(),
                type.recordClass(),
                new Schema.Parser().parse(changed),
                type.schemaId(),
                type.dataSchema());

        assertThatThrownBy(() -> EventWriter.write(party(), unreleased))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("PartyState differs from the released schema id 18; release it first");
    }

    @Test
    void refusesAClassThatIsNoEvent() {
        var part = EventMeta.newBuilder(Meta.PENDING).build();

        assertThatThrownBy(() -> wire.encode(part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an event of the contract");
    }

    @Test
    void refusesNullNothingAndWrongMagic() {
        var wrongMagic = wire.encode(party());
        wrongMagic[0] = 1;

        assertThat(Stream.of(null, new byte[0], new byte[] {0, 0, 0, 1}, wrongMagic))
                .allSatisfy(value -> assertThatExceptionOfType(UndecodableException.class)
                        .isThrownBy(() -> wire.decode(value, PartyState.class)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void refusesAMessageThatIsCutOffAnywhere(EventType type) {
        var whole = wire.encode(AnyEvent.of(type, 1, Reach.ANY));

        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UndecodableException.class)
                    .as("%d of %d bytes", length, whole.length)
                    .isThrownBy(() -> wire.decode(cut, type));
        }
    }

    @Test
    void refusesBytesBehindTheMessage() {
        var whole = wire.encode(party());

        assertThatExceptionOfType(UndecodableException.class)
                .isThrownBy(() -> wire.decode(Arrays.copyOf(whole, whole.length + 1), PartyState.class))
                .withMessage("PartyState is followed by 1 bytes that do not belong to it");
    }

    @Test
    void refusesTheMessageOfAnotherEvent() {
        var bytes = wire.encode(party());

        assertThatExceptionOfType(IncompatibleSchemaException.class)
                .isThrownBy(() -> wire.decode(bytes, ReportSigned.class))
                .withMessageContaining("it is a schema of io.closeout.events.party.PartyState");
    }

    @ParameterizedTest
    @MethodSource("events")
    void survivesGarbageWithoutBelievingItsLengths(EventType type) {
        var random = new Random(20260329);
        for (int round = 0; round < 500; round++) {
            var garbage = wire.encode(AnyEvent.of(type, round % 7, Reach.ANY));
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                garbage[Wire.PREFIX + random.nextInt(garbage.length - Wire.PREFIX)] = (byte) random.nextInt();
            }
            onlyUnreadable(garbage, type);
        }
    }

    /** Broken bytes may still be a message; then they must be one that can be written again. */
    private void onlyUnreadable(byte[] garbage, EventType type) {
        SpecificRecord read;
        try {
            read = wire.decode(garbage, type);
        } catch (UndecodableException e) {
            assertThat(e).hasMessageContaining(type.name());
            return;
        }
        assertThat(read.getSchema()).isEqualTo(type.schema());
    }

    @Test
    void doesNotAllocateForALengthThatIsNotThere() {
        var claim = ByteBuffer.allocate(64);
        claim.put(Wire.MAGIC).putInt(Contract.typeOf(PartyState.class).schemaId());
        // A string of two billion bytes.
        claim.put(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F});

        assertThatExceptionOfType(UndecodableException.class)
                .isThrownBy(() -> wire.decode(claim.array(), PartyState.class))
                .withMessageContaining("2147483647 bytes are stated, 54 are left");
    }

    private static PartyState party() {
        return (PartyState) any(Contract.typeOf(PartyState.class));
    }

    private static SpecificRecord any(EventType type) {
        return AnyEvent.of(type, 7, Reach.ANY);
    }
}
