package io.closeout.reminder.dunning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.PolicyFiles;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.Scope;
import io.closeout.reminder.dunning.Level.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** The ladder of a customer's country and a station, as the published policies have it on a day. */
@ApplicationScoped
public class Ladders {

    private static final String CATALOGUE = "policy/dunning-catalogue.yaml";
    private static final List<String> OVERLAYS = List.of("policy/dunning-eu.yaml", "policy/dunning-no.yaml");
    private static final int LEVELS = 3;

    private final PolicyBook book;

    /** @throws io.closeout.kit.policy.PolicyRefusedException when a policy leaves its bounds; the service does not start */
    public Ladders() {
        var overlays = OVERLAYS.stream().map(Ladders::overlay).toList();
        this.book = PolicyBook.empty(PolicyFiles.catalogue(CATALOGUE, text(CATALOGUE)))
                .publish(overlays);
    }

    /** @param dueDate the ladder in force on it stays the ladder of the invoice */
    public Ladder of(String customerCountry, UUID sellerId, LocalDate dueDate) {
        var policy = book.resolve(Scope.station(customerCountry, sellerId.toString()), dueDate);
        return new Ladder(
                IntStream.rangeClosed(1, LEVELS)
                        .mapToObj(number -> level(policy, number))
                        .toList(),
                Math.toIntExact(policy.integer("contact.patience")),
                policy.decimal("minimum.amount"));
    }

    private static Level level(Resolved policy, int number) {
        var prefix = "level%d.".formatted(number);
        return new Level(
                number,
                policy.text(prefix + "code"),
                Math.toIntExact(policy.integer(prefix + "days")),
                Counting.valueOf(policy.text(prefix + "counting")));
    }

    private static Overlay overlay(String file) {
        return PolicyFiles.overlay(file, text(file));
    }

    private static String text(String file) {
        var loader = Ladders.class.getClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
