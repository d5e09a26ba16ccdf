package io.closeout.report.casefile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.kit.http.CurrentActor;
import io.closeout.report.reach.Reach;
import io.closeout.report.reach.Roles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes from a case what its reader does not see, by the published table {@code visibility.yaml} and nothing else. Who
 * holds several roles sees what one of them sees; a field that does not exist keeps the service from starting.
 */
@Startup
@ApplicationScoped
class Visibility {

    private static final Map<String, String> READERS = Map.of(
            Roles.STATION, "station",
            Roles.TECHNICIAN, "station",
            Roles.MANUFACTURER, "manufacturer",
            Roles.CUSTOMER, "customer");

    private final CurrentActor actor;
    private final Reach reach;
    private final List<Entry> hidden;

    Visibility(CurrentActor actor, Reach reach) {
        this.actor = actor;
        this.reach = reach;
        this.hidden = load().hidden();
        hidden.forEach(Entry::check);
    }

    private record Table(List<Entry> hidden) {}

    private record Entry(String field, Set<String> from, String why) {

        void check() {
            FieldPath.of(field).requireIn(CaseView.class);
            if (from.isEmpty() || why.isBlank() || !READERS.values().containsAll(from)) {
                throw new IllegalStateException("visibility.yaml hides %s from %s".formatted(field, from));
            }
        }
    }

    /** A role that the table does not know hides nothing and shows nothing. */
    CaseView narrowed(CaseView view) {
        var seen = view;
        for (var entry : hidden) {
            if (isHidden(entry)) {
                seen = FieldPath.of(entry.field()).removedFrom(seen);
            }
        }
        return seen;
    }

    /** Whether the reader does not see a field of a case, and so nothing that is counted from it either. */
    boolean hides(String field) {
        return hidden.stream().anyMatch(entry -> entry.field().equals(field) && isHidden(entry));
    }

    private boolean isHidden(Entry entry) {
        if (reach.isOffice()) {
            return false;
        }
        var readers = actor.roles().stream()
                .flatMap(role -> Stream.ofNullable(READERS.get(role)))
                .collect(Collectors.toSet());
        return entry.from().containsAll(readers);
    }

    private static Table load() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(Visibility.class.getResourceAsStream("visibility.yaml"), "visibility")) {
            return yaml.readValue(in, Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
