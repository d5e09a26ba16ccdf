package io.closeout.local;

import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.Service;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Show the last lines of the services' logs, or of one of them.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "report, verification, invoicing, reminder, stack, kafka, postgres, identity or mail.")
    private String name = "";

    @Option(names = "--lines", description = "How many (default: ${DEFAULT-VALUE}).", defaultValue = "40")
    private int lines = 40;

    @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C.")
    private boolean follow;

    private final Console console = Console.standard();
    private final Checkout checkout = Checkout.current();

    @Override
    public Integer call() throws IOException {
        var ends = new LinkedHashMap<Path, Long>();
        for (var file : files()) {
            if (Files.exists(file)) {
                ends.put(file, tail(file));
            }
        }
        if (ends.isEmpty()) {
            console.say("There is no such log yet.");
        }
        while (follow) {
            more(ends);
            LockSupport.parkNanos(300_000_000);
        }
        return 0;
    }

    private List<Path> files() {
        if (name.isEmpty()) {
            return Arrays.stream(Service.values()).map(checkout::log).toList();
        }
        return switch (name) {
            case "stack" -> List.of(checkout.data().resolve("logs/stack.log"));
            case "kafka", "postgres", "identity", "mail" ->
                List.of(checkout.platform().resolve("logs/" + name + ".log"));
            default -> List.of(checkout.log(Service.called(name)));
        };
    }

    private long tail(Path file) throws IOException {
        console.say("==> " + file);
        var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        all.stream().skip(Math.max(0, all.size() - lines)).forEach(console::say);
        return Files.size(file);
    }

    private void more(Map<Path, Long> ends) throws IOException {
        for (var end : ends.entrySet()) {
            try (var file = new RandomAccessFile(end.getKey().toFile(), "r")) {
                file.seek(end.getValue());
                var bytes = new byte[(int) Math.min(1 << 20, file.length() - end.getValue())];
                file.readFully(bytes);
                if (bytes.length > 0) {
                    console.say(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
                    end.setValue(end.getValue() + bytes.length);
                }
            }
        }
    }
}
