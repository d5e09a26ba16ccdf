package io.closeout.local;

import io.closeout.dev.platform.Server;
import io.closeout.dev.process.ServiceProcess;
import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.Footprint;
import io.closeout.local.stack.RunRecord;
import io.closeout.local.stack.RunningStack;
import io.closeout.local.stack.StackState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "What runs, how much memory and processor time it took; exit code 3 if something is missing.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    private final Console console = Console.standard();
    private final Checkout checkout = Checkout.current();

    /** One line of the answer. */
    private record Row(String name, String state, long pid, Footprint footprint) {

        private static Row of(String name, String state, long pid) {
            var footprint = ProcessHandle.of(pid).map(Footprint::of).orElseThrow();
            return new Row(name, state, pid, footprint);
        }

        private static Row missing(String name) {
            return new Row(name, "not running", 0, new Footprint(0, java.time.Duration.ZERO));
        }
    }

    @Override
    public Integer call() {
        var holder = RunRecord.holder(checkout);
        if (holder.isEmpty()) {
            console.say("No stack of this checkout runs.");
            return NOT_RUNNING;
        }
        var stack = RunningStack.of(checkout);
        var rows = new ArrayList<Row>();
        rows.add(frontDoor(holder.get()));
        stack.services().stream().map(StatusCommand::row).forEach(rows::add);
        var platform = stack.platform();
        Stream.of(platform.kafka(), platform.postgres(), platform.identity(), platform.mail())
                .map(StatusCommand::row)
                .forEach(rows::add);
        tell(stack, rows);
        return rows.stream().allMatch(row -> row.pid() > 0) ? 0 : NOT_RUNNING;
    }

    private Row frontDoor(ProcessHandle holder) {
        // Its descendants are all the others.
        var state = RunRecord.isReady(checkout) ? "ready" : "starting";
        return new Row("front door", state, holder.pid(), Footprint.ofOne(holder));
    }

    private static Row row(ServiceProcess service) {
        return service.isRunning()
                ? Row.of(service.service(), service.isReady() ? "ready" : "not ready", service.pid())
                : Row.missing(service.service());
    }

    private static Row row(Server server) {
        return server.isRunning() ? Row.of(server.name(), "running", server.pid()) : Row.missing(server.name());
    }

    private void tell(RunningStack stack, List<Row> rows) {
        console.say("%-22s %-12s %8s %10s %10s".formatted("", "state", "process", "memory", "processor"));
        rows.forEach(row -> console.say(line(row)));
        var sum = rows.stream().map(Row::footprint).reduce(Footprint::plus).orElseThrow();
        console.say("%-22s %-12s %8s %7d MB %8.1f s"
                .formatted("together", "", "", sum.megabytes(), sum.cpu().toMillis() / 1e3));
        var seconds = StackState.of(checkout).find("started-in-seconds").orElse("?");
        console.say("Front door: %s/   started in %s s".formatted(stack.origin(), seconds));
    }

    private static String line(Row row) {
        var footprint = row.footprint();
        return "%-22s %-12s %8d %7d MB %8.1f s"
                .formatted(
                        row.name(),
                        row.state(),
                        row.pid(),
                        footprint.megabytes(),
                        footprint.cpu().toMillis() / 1e3);
    }
}
