package io.closeout.local.demo;

import io.closeout.local.api.Door;
import io.closeout.local.stack.Service;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** The clock of the sandbox: four services, one time. */
final class Days {

    private final Offices offices;

    Days(Offices offices) {
        this.offices = offices;
    }

    Instant now() {
        return Instant.parse(offices.ops().get(path(Service.REPORT)).path("now").asText());
    }

    /** All four together; none is told to go back. */
    void moveTo(Instant instant) {
        Crew.work(
                Arrays.asList(Service.values()),
                service -> Door.body(offices.ops().put(path(service), Map.of("now", instant), Map.of())));
    }

    private static String path(Service service) {
        return "/api/ops/%s/clock".formatted(service.id());
    }
}
