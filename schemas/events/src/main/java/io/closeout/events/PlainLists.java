package io.closeout.events;

import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * The data model of an event class, with plain lists. Avro's own list class throws from {@code equals} where an item
 * has an optional date or time, because it compares without conversions.
 */
final class PlainLists extends SpecificData {

    PlainLists(EventType type) {
        super(type.recordClass().getClassLoader());
        SpecificData.getForClass(type.recordClass()).getConversions().forEach(this::addLogicalTypeConversion);
    }

    @Override
    public Object newArray(@Nullable Object old, int size, Schema schema) {
        return new ArrayList<>(size);
    }
}
