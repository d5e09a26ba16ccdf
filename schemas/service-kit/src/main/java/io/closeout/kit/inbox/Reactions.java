package io.closeout.kit.inbox;

import io.closeout.events.Contract;
import io.closeout.events.EventType;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** The reactions of this service by the event they react to, found once at start. */
@ApplicationScoped
class Reactions {

    private final Map<EventType, List<Reaction<SpecificRecord>>> byType = new HashMap<>();

    Reactions(@All List<Reaction<?>> all) {
        for (var reaction : all) {
            byType.computeIfAbsent(typeOf(reaction), type -> new ArrayList<>()).add(erased(reaction));
        }
    }

    boolean reactTo(EventType type) {
        return byType.containsKey(type);
    }

    List<Reaction<SpecificRecord>> to(SpecificRecord event) {
        return byType.getOrDefault(Contract.typeOf(event.getClass().asSubclass(SpecificRecord.class)), List.of());
    }

    private static EventType typeOf(Reaction<?> reaction) {
        var declared = ClientProxy.unwrap(reaction).getClass();
        return Arrays.stream(declared.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType().equals(Reaction.class))
                .map(type -> (Class<?>) type.getActualTypeArguments()[0])
                .map(event -> Contract.typeOf(event.asSubclass(SpecificRecord.class)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(declared.getName() + " must implement Reaction<Event> directly"));
    }

    // The index guarantees that a reaction only ever meets the event it was declared for.
    @SuppressWarnings("unchecked")
    private static Reaction<SpecificRecord> erased(Reaction<?> reaction) {
        return (Reaction<SpecificRecord>) reaction;
    }
}
