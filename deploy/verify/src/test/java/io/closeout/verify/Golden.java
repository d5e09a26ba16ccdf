package io.closeout.verify;

import io.closeout.events.Contract;
import io.closeout.events.Decimals;
import io.closeout.events.Wire;
import io.closeout.events.common.MoneyAmount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** Recorded messages of the contract as a start, with the fields that a test is about set to what it wants. */
final class Golden {

    private static final Path ROOT = Path.of(System.getProperty("closeout.root", "../.."), "schemas/events/golden");

    private Golden() {}

    static <T extends SpecificRecordBase & SpecificRecord> T event(Class<T> type, Map<String, ?> fields) {
        var topic = Contract.typeOf(type).topic();
        var file = ROOT.resolve(topic.stream()).resolve(type.getSimpleName()).resolve("v1/some.avro");
        try {
            var event = Wire.bundled().decode(Files.readAllBytes(file), type);
            fields.forEach(event::put);
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MoneyAmount eur(String amount) {
        return new MoneyAmount(Decimals.amount(new BigDecimal(amount)), "EUR");
    }
}
