package io.closeout.invoicing;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test runs against the real servers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "invoicing"))
@WithTestResource(DirectoryResource.class)
public @interface InvoicingPlatform {}
