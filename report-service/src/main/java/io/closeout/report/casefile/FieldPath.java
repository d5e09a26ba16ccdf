package io.closeout.report.casefile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads to a component of a record, through records and lists of records. */
record FieldPath(List<String> names) {

    static FieldPath of(String dotted) {
        return new FieldPath(List.of(dotted.split("\\.")));
    }

    private FieldPath rest() {
        return new FieldPath(names.subList(1, names.size()));
    }

    private boolean isLast() {
        return names.size() == 1;
    }

    /** @throws IllegalStateException unless it leads to something in records of this type that can be absent */
    void requireIn(Class<?> type) {
        var component = Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])
                .filter(one -> one.getName().equals(names.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(type, names)));
        if (!isLast()) {
            rest().requireIn(itemOf(component.getGenericType()));
        } else if (component.getType().isPrimitive()) {
            throw new IllegalStateException("%s of %s cannot be absent".formatted(names, type));
        }
    }

    private static Class<?> itemOf(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    /** A copy in which it is null. */
    @SuppressWarnings("unchecked")
    <R extends Record> R removedFrom(R owner) {
        var components = owner.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(one -> value(owner, one)).toArray();
        try {
            return (R) owner.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(Record owner, RecordComponent component) {
        try {
            var value = component.getAccessor().invoke(owner);
            return component.getName().equals(names.getFirst()) ? shortened(value) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object shortened(@Nullable Object value) {
        if (isLast()) {
            return null;
        }
        return switch (value) {
            case null -> null;
            case List<?> items -> items.stream().map(this::shortened).toList();
            case Record owner -> rest().removedFrom(owner);
            default -> throw new IllegalStateException("%s leads through no record".formatted(names));
        };
    }
}
