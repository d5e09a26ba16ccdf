package io.closeout.invoicing;

import io.closeout.dev.rules.AccessRules;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

@QuarkusTest
@InvoicingPlatform
class AccessTest extends AccessRules {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    URI server;

    @Override
    protected String rootPackage() {
        return "io.closeout.invoicing";
    }

    @Override
    protected URI server() {
        return server;
    }
}
