package io.closeout.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.local.api.Door;
import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.RunningStack;
import io.closeout.local.stack.Service;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parked",
        description = "Look at events that a service could not process, and decide about them.",
        mixinStandardHelpOptions = true,
        subcommands = picocli.CommandLine.HelpCommand.class)
final class ParkedCommand {

    private static final String PARKED = "/api/ops/%s/parked";

    private final Console console = Console.standard();

    @Command(name = "list", description = "What is parked in the four services.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--state", defaultValue = "OPEN", description = "OPEN, RETRIED, DISCARDED …")
                    String state) {
        var door = ops();
        var shown = 0;
        for (var service : Service.values()) {
            for (var row :
                    door.get(path(service) + "?state=" + state + "&limit=200").path("items")) {
                console.say(line(service, row));
                shown++;
            }
        }
        console.say(shown == 0 ? "Nothing is parked." : shown + " parked");
        return 0;
    }

    @Command(name = "show", description = "One parked event, whole.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "SERVICE", converter = ServiceConverter.class) Service service,
            @Parameters(paramLabel = "ID") UUID id) {
        console.say(ops().get(path(service) + "/" + id).toPrettyString());
        return 0;
    }

    @Command(name = "retry", description = "Process it again.", mixinStandardHelpOptions = true)
    int retry(
            @Parameters(paramLabel = "SERVICE", converter = ServiceConverter.class) Service service,
            @Parameters(paramLabel = "ID") UUID id) {
        console.say(line(service, Door.body(ops().post(path(service) + "/" + id + "/retry", null))));
        return 0;
    }

    @Command(
            name = "retry-key",
            description = "Process all parked events of one document again, in order.",
            mixinStandardHelpOptions = true)
    int retryKey(
            @Parameters(paramLabel = "SERVICE", converter = ServiceConverter.class) Service service,
            @Parameters(paramLabel = "TOPIC") String topic,
            @Parameters(paramLabel = "KEY") String key) {
        var rows = Door.body(ops().post(path(service) + "/retry", Map.of("topic", topic, "key", key)));
        rows.forEach(row -> console.say(line(service, row)));
        return 0;
    }

    @Command(
            name = "discard",
            description = "Give it up, with a reason; a second person has to say so too.",
            mixinStandardHelpOptions = true)
    int discard(
            @Parameters(paramLabel = "SERVICE", converter = ServiceConverter.class) Service service,
            @Parameters(paramLabel = "ID") UUID id,
            @Option(names = "--reason", required = true) String reason,
            @Option(names = "--as", defaultValue = "ops", description = "Who says so (default: ops).") String persona) {
        var door = RunningStack.of(Checkout.current()).door(persona);
        var answer = door.post(path(service) + "/" + id + "/discard", Map.of("reason", reason));
        console.say(line(service, Door.body(answer)));
        return 0;
    }

    private static Door ops() {
        return RunningStack.of(Checkout.current()).door("ops");
    }

    private static String path(Service service) {
        return PARKED.formatted(service.id());
    }

    private static String line(Service service, JsonNode row) {
        return "%-13s %s  %-19s %-9s %-32s %s"
                .formatted(
                        service.id(),
                        row.path("id").asText(),
                        row.path("reason").asText(),
                        row.path("state").asText(),
                        row.path("topic").asText(),
                        row.path("key").asText());
    }
}
