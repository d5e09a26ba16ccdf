package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.closeout.events.AnyEvent.Reach;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.SettlementKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Messages that somebody wrote with a schema that is not in this jar. */
class WriterSchemaTest {

    private static final int FOREIGN_ID = 1_000_007;
    private static final EventType TYPE = Contract.typeOf(InvoiceSettled.class);
    private static final String RELEASED = CleanSchema.clean(TYPE.schema()).toString();

    @Test
    void refusesAnAmountOfTwoDecimalsThatAvroWouldMisread() throws IOException {
        var writer = schema(RELEASED.replace("\"precision\":19,\"scale\":4", "\"precision\":19,\"scale\":2"));
        var settled = settled(writer);
        ((GenericRecord) settled.get("paid"))
                .put(
                        "amount",
                        ByteBuffer.wrap(
                                new BigDecimal("1234.56").unscaledValue().toByteArray()));
        var bytes = message(settled);

        assertThat(paidAsAvroReadsIt(bytes, writer)).isEqualTo(new BigDecimal("12.3456"));
        assertThatExceptionOfType(IncompatibleSchemaException.class)
                .isThrownBy(() -> wire(writer).decode(bytes, InvoiceSettled.class))
                .withMessageContaining("was written as decimal(19,2) and would be read as decimal(19,4)")
                .satisfies(e -> assertThat(e.schemaId()).isEqualTo(FOREIGN_ID));
    }

    @Test
    void refusesAnAmountOfAnotherPrecision() {
        refuses("\"precision\":19,\"scale\":4", "\"precision\":21,\"scale\":4");
    }

    @Test
    void refusesMilliseconds() {
        refuses("timestamp-micros", "timestamp-millis");
    }

    @Test
    void refusesADayThatIsAPlainNumber() {
        refuses("\"logicalType\":\"date\"", "\"x\":\"y\"");
    }

    @Test
    void refusesAWriterWithoutAFieldThatHasNoDefault() {
        refuses("\"name\":\"settledOn\"", "\"name\":\"settledOnSomeDay\"");
    }

    @Test
    void readsASymbolItDoesNotKnowAsUnknown() {
        var writer = schema(RELEASED.replace("\"MIXED\"", "\"MIXED\",\"BARTER\""));
        var settled = settled(writer);
        settled.put(
                "settledBy",
                new GenericData.EnumSymbol(writer.getField("settledBy").schema(), "BARTER"));

        var read = wire(writer).decode(message(settled), InvoiceSettled.class);

        assertThat(read.getSettledBy()).isEqualTo(SettlementKind.UNKNOWN);
    }

    @Test
    void skipsAFieldItDoesNotKnow() {
        var added =
                "{\"name\":\"moods\",\"type\":{\"type\":\"array\",\"items\":\"string\"},\"default\":[]},{\"name\":\"cases\"";
        var writer = schema(RELEASED.replace("{\"name\":\"cases\"", added));
        var settled = settled(writer);
        settled.put("moods", List.of("glad", "relieved"));

        var read = wire(writer).decode(message(settled), InvoiceSettled.class);

        assertThat(read.getInvoiceNumber())
                .isEqualTo(settled.get("invoiceNumber").toString());
    }

    @Test
    void refusesAnIdThatNobodyKnows() {
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> Wire.bundled().decode(message(settled(schema(RELEASED))), InvoiceSettled.class))
                .satisfies(e -> assertThat(e.schemaId()).isEqualTo(FOREIGN_ID));
    }

    @Test
    void asksTheSourceOncePerIdItAnswered() {
        var asked = new AtomicInteger();
        var writer = schema(RELEASED);
        var wire = new Wire(id -> {
            asked.incrementAndGet();
            return Optional.of(writer);
        });
        var bytes = message(settled(writer));

        wire.decode(bytes, InvoiceSettled.class);
        wire.decode(bytes, InvoiceSettled.class);

        assertThat(asked).hasValue(1);
    }

    @Test
    void letsAFailureOfTheSourceThroughAndAsksAgain() {
        var asked = new AtomicInteger();
        var writer = schema(RELEASED);
        var wire = new Wire(id -> {
            if (asked.incrementAndGet() == 1) {
                throw new SchemaSourceException("registry away", new IOException("refused"));
            }
            return Optional.of(writer);
        });
        var bytes = message(settled(writer));
        assertThatExceptionOfType(SchemaSourceException.class)
                .isThrownBy(() -> wire.decode(bytes, InvoiceSettled.class));

        var read = wire.decode(bytes, InvoiceSettled.class);

        assertThat(read).isNotNull();
    }

    @Test
    void doesNotAskTheSourceForASchemaOfThisJar() {
        var wire = new Wire(id -> {
            throw new SchemaSourceException("registry away", new IOException("refused"));
        });
        var event = AnyEvent.of(TYPE, 1, Reach.ANY);

        assertThat(wire.decode(wire.encode(event), TYPE)).isEqualTo(event);
    }

    private static void refuses(String part, String replacement) {
        var writer = schema(RELEASED.replace(part, replacement));
        assertThat(writer).isNotEqualTo(schema(RELEASED));

        assertThatExceptionOfType(IncompatibleSchemaException.class)
                .isThrownBy(() -> wire(writer).decode(message(settled(schema(RELEASED))), InvoiceSettled.class));
    }

    private static Wire wire(Schema foreign) {
        return new Wire(id -> id == FOREIGN_ID ? Optional.of(foreign) : Optional.empty());
    }

    private static Schema schema(String text) {
        return new Schema.Parser().parse(text);
    }

    /** The recorded message with the fields that the schema has. */
    private static GenericRecord settled(Schema schema) {
        try {
            var bytes = Wire.bundled().encode(AnyEvent.of(TYPE, 3, Reach.ANY));
            var in = DecoderFactory.get().binaryDecoder(bytes, Wire.PREFIX, bytes.length - Wire.PREFIX, null);
            return new GenericDatumReader<GenericRecord>(schema(RELEASED), schema).read(null, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] message(GenericRecord event) {
        try {
            var out = new ByteArrayOutputStream();
            out.write(Wire.MAGIC);
            out.write(ByteBuffer.allocate(4).putInt(FOREIGN_ID).array());
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal paidAsAvroReadsIt(byte[] bytes, Schema writer) throws IOException {
        var in = DecoderFactory.get().binaryDecoder(bytes, Wire.PREFIX, bytes.length - Wire.PREFIX, null);
        var read = new GenericDatumReader<GenericRecord>(writer, TYPE.schema()).read(null, in);
        var paid = (GenericRecord) read.get("paid");
        var amount = paid.getSchema().getField("amount").schema();
        return new Conversions.DecimalConversion()
                .fromBytes((ByteBuffer) paid.get("amount"), amount, amount.getLogicalType());
    }
}
