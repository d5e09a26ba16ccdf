package io.closeout.kit.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DueGaugesTest {

    @Inject
    Database database;

    @Inject
    Tenants tenants;

    @Inject
    Rows superuser;

    @Test
    void tellHowMuchIsSetAsideAndHowLateTheOldestOfTheOthersIs() {
        var errands = new Errands(database, tenants, superuser);
        var meters = new SimpleMeterRegistry();
        var gauges = new DueGauges(meters);
        gauges.watch(errands.rows);
        errands.plan("a", 1);
        errands.work(Errands.TERMS, due -> {
                    throw new HopelessException("planned");
                })
                .run();
        errands.plan("a", 2);
        errands.clock.advance(Duration.ofSeconds(30));

        gauges.count();

        assertThat(meters.get("closeout.due.set-aside").gauge().value()).isEqualTo(1);
        assertThat(meters.get("closeout.due.lag.seconds").gauge().value()).isEqualTo(30);
        assertThat(meters.get("closeout.due.lag.seconds").gauge().getId().getTag("work"))
                .isEqualTo("errand_due." + errands.place);
    }
}
