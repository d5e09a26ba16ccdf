package io.closeout.local.stack;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.process.ServiceProcess;
import java.util.List;

/** The running system: platform, services, front door. Closing it ends all of them. */
public final class Stack implements AutoCloseable {

    private final Platform platform;
    private final List<ServiceProcess> services;
    private final String origin;
    private final Runnable end;

    Stack(Platform platform, List<ServiceProcess> services, String origin, Runnable end) {
        this.platform = platform;
        this.services = services;
        this.origin = origin;
        this.end = end;
    }

    public Platform platform() {
        return platform;
    }

    public List<ServiceProcess> services() {
        return services;
    }

    /** The one address people open. */
    public String origin() {
        return origin;
    }

    @Override
    public void close() {
        end.run();
    }
}
