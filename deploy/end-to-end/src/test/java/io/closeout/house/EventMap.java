package io.closeout.house;

import io.closeout.events.Contract;
import io.closeout.events.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who says what and who does what about it, read from the reactions in the tree. */
record EventMap(List<Reaction> reactions) {

    private static final List<String> SERVICES = List.of("report", "verification", "invoicing", "reminder");
    private static final Pattern DECLARATION = Pattern.compile("class (\\w+When\\w+) implements Reaction<(\\w+)>");

    /** One reaction: what it does, in which service, about which event. */
    record Reaction(String service, String name, EventType event) {

        String does() {
            return name.substring(0, name.indexOf("When"));
        }
    }

    static EventMap of(Path root) throws IOException {
        var found = new ArrayList<Reaction>();
        for (var service : SERVICES) {
            try (var files = Files.walk(root.resolve(service + "-service/src/main/java"))) {
                files.filter(file -> file.getFileName().toString().contains("When"))
                        .sorted()
                        .forEach(file -> read(service, file, found));
            }
        }
        return new EventMap(found);
    }

    private static void read(String service, Path file, List<Reaction> found) {
        try {
            var declaration = DECLARATION.matcher(Files.readString(file));
            if (declaration.find()) {
                found.add(new Reaction(service, declaration.group(1), typeOf(declaration.group(2))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventType typeOf(String name) {
        return Contract.allEventTypes().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is no event of the contract"));
    }

    /** A row per event, in the order of the story: who says it, and what each service does about it. */
    String drawn() {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        var text = new StringBuilder("| " + "event | said by | report | verification | invoicing | reminder |\n"
                + "|---|---|---|---|---|---|\n");
        reactions.stream()
                .collect(Collectors.groupingBy(
                        reaction -> reaction.event().name(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                Reaction::service,
                                Collectors.mapping(
                                        Reaction::does,
                                        Collectors.collectingAndThen(Collectors.toList(), EventMap::joined)))))
                .forEach(rows::put);
        rows.entrySet().stream().sorted(byTopic()).forEach(row -> text.append(line(row.getKey(), row.getValue())));
        return text.toString();
    }

    private static String joined(List<String> names) {
        return names.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static Comparator<Map.Entry<String, Map<String, String>>> byTopic() {
        var order = Contract.allEventTypes().stream().map(EventType::name).toList();
        return Comparator.comparingInt(row -> order.indexOf(row.getKey()));
    }

    private static String line(String event, Map<String, String> byService) {
        var cells = SERVICES.stream()
                .map(service -> byService.getOrDefault(service, ""))
                .collect(Collectors.joining(" | "));
        return "| **%s** | %s | %s |\n".formatted(event, typeOf(event).topic().writer(), cells);
    }
}
