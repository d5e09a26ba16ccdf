package io.closeout.local.stack;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.process.ServiceProcess;
import io.closeout.local.api.Door;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A stack that another program holds, seen from a command. */
public final class RunningStack {

    private final Checkout checkout;
    private final StackState state;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningStack(Checkout checkout) {
        this.checkout = checkout;
        this.state = StackState.of(checkout);
    }

    /** Says what to do where none runs. */
    public static RunningStack of(Checkout checkout) {
        if (RunRecord.holder(checkout).isEmpty()) {
            throw new IllegalStateException("No stack of this checkout runs. Start one: ./closeout up");
        }
        return new RunningStack(checkout);
    }

    public String origin() {
        return state.origin();
    }

    public Platform platform() {
        return Platform.attach(checkout.platform());
    }

    public List<ServiceProcess> services() {
        var processes = new ServiceProcesses(checkout, state.ports());
        return Arrays.stream(Service.values())
                .map(service -> processes.of(service, Map.of()))
                .toList();
    }

    /** The front door as this persona. */
    public Door door(String persona) {
        return new Door(http, origin(), platform().identity().token(persona));
    }
}
