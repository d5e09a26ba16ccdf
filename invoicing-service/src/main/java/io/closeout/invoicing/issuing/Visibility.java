package io.closeout.invoicing.issuing;

import io.closeout.kit.http.CurrentActor;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of the tenant a reader sees: the office and the auditor all, a station what it sold, a manufacturer
 * and a customer what they bought or pay. Whoever acts for no party sees nothing.
 */
@ApplicationScoped
public class Visibility {

    private static final Set<String> SEE_ALL = Set.of("back-office", "reviewer", "auditor", "ops");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CurrentActor actor;

    Visibility(CurrentActor actor) {
        this.actor = actor;
    }

    /** A condition on {@code sellerId}, {@code buyerId} and {@code payerId}. */
    String ofInvoices(Parameters parameters) {
        return condition(parameters, "(buyerId = :reader or payerId = :reader)");
    }

    String ofSlots(Parameters parameters) {
        return condition(parameters, "payerId = :reader");
    }

    /**
     * Who reads.
     *
     * @param all whether every document of the tenant
     * @param party else those that this party sold, or bought; null for nobody's
     */
    public record Reader(boolean all, @Nullable UUID party, boolean sells) {}

    public Reader reader() {
        return new Reader(seesAll(), party().orElse(null), actor.is("station"));
    }

    /** The same on {@code sellerId} and {@code buyerId}, for what is no invoice yet. */
    public String ofDeals(Parameters parameters) {
        return condition(parameters, "buyerId = :reader");
    }

    public boolean includes(Invoice invoice) {
        return includes(invoice.sellerId(), List.of(invoice.buyerId(), invoice.payerId()));
    }

    /** @param buyers who buys or pays */
    public boolean includes(UUID sellerId, Collection<UUID> buyers) {
        if (seesAll()) {
            return true;
        }
        var party = party();
        if (party.isEmpty()) {
            return false;
        }
        return actor.is("station") ? sellerId.equals(party.get()) : buyers.contains(party.get());
    }

    private String condition(Parameters parameters, String bought) {
        if (seesAll()) {
            return "1 = 1";
        }
        var party = party();
        if (party.isEmpty()) {
            return "1 = 0";
        }
        parameters.and("reader", party.get());
        return actor.is("station") ? "sellerId = :reader" : bought;
    }

    private boolean seesAll() {
        return actor.roles().stream().anyMatch(SEE_ALL::contains);
    }

    private Optional<UUID> party() {
        return actor.party().filter(UUID_TEXT.asMatchPredicate()).map(UUID::fromString);
    }
}
