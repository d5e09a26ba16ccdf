package io.closeout.verification;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.rules.AccessRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class AccessTest extends AccessRules {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    URI server;

    @Override
    protected String rootPackage() {
        return "io.closeout.verification";
    }

    @Override
    protected URI server() {
        return server;
    }
}
