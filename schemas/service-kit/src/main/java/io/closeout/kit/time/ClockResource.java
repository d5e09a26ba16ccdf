package io.closeout.kit.time;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows and moves the clock of a sandbox. Where the clock is the real one, there is nothing here. */
@Path("/api/ops/{service}/clock")
@RolesAllowed("ops")
public class ClockResource {

    private final Clock clock;
    private final ClockOffsets offsets;
    private final String self;

    ClockResource(Clock clock, ClockOffsets offsets, @ConfigProperty(name = "closeout.service") String self) {
        this.clock = clock;
        this.offsets = offsets;
        this.self = self;
    }

    @GET
    public ClockView clock(String service) {
        return ClockView.of(movableClockOf(service));
    }

    /** Time runs forward: going back needs {@code ?force=true} and voids every promise about dates. */
    @PUT
    public ClockView move(String service, @QueryParam("force") boolean force, @Valid @NotNull ClockRequest request)
            throws SQLException {
        var movable = movableClockOf(service);
        if (request.now().isBefore(movable.instant()) && !force) {
            throw new ProblemException(Problem.of(409, "clock-runs-forward", "The clock only moves forward")
                    .withDetail("It is already %s.".formatted(movable.instant())));
        }
        offsets.move(movable, request.now());
        return ClockView.of(movable);
    }

    private MovableClock movableClockOf(String service) {
        if (service.equals(self) && clock instanceof MovableClock movable) {
            return movable;
        }
        throw ProblemException.notFound();
    }
}
