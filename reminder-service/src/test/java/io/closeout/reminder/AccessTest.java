package io.closeout.reminder;

import io.closeout.dev.rules.AccessRules;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

@QuarkusTest
@ReminderServiceTest
class AccessTest extends AccessRules {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    URI server;

    @Override
    protected String rootPackage() {
        return "io.closeout.reminder";
    }

    @Override
    protected URI server() {
        return server;
    }
}
