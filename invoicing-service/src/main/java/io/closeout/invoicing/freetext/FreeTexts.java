package io.closeout.invoicing.freetext;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.Ids;
import io.closeout.kit.vault.PersonKey;
import io.closeout.kit.vault.Place;
import io.closeout.kit.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Seals texts, and opens them until one of those they may be about is forgotten. */
@ApplicationScoped
public class FreeTexts {

    private final FreeTextRows rows;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    FreeTexts(FreeTextRows rows, Vault vault, Ids ids, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a text.
     *
     * @param about parties it may be about, at least one
     * @return where it is found
     * @throws ProblemException 409 if one of them was erased: nothing more is to be kept about them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID keep(Collection<UUID> about, String text) {
        return keepIfAllowed(about, text)
                .orElseThrow(() -> ProblemException.conflict(
                        "party-erased",
                        "The data of this party was erased",
                        "Nothing more is kept about it in words. Leave the words out."));
    }

    /** The same where work has to go on: empty, and nothing is kept, if one of them was erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> keepIfAllowed(Collection<UUID> about, String text) {
        var id = ids.next();
        // In one order, so that two who make the same keys never wait for each other.
        var persons = about.stream().distinct().sorted().toList();
        var sealed = seal(id, persons, text);
        sealed.ifPresent(bytes -> rows.add(id, persons, bytes, clock.instant()));
        return sealed.map(kept -> id);
    }

    /** Those that can be read; what is missing was forgotten. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> of(Collection<UUID> textIds) {
        var texts = new HashMap<UUID, String>();
        if (textIds.isEmpty()) {
            return texts;
        }
        var kept = rows.of(textIds);
        var keys = vault.forReading(
                kept.stream().flatMap(one -> one.about().stream()).distinct().toList());
        for (var one : kept) {
            if (one.plain() != null) {
                texts.put(one.id(), one.plain());
            } else if (one.sealed() != null) {
                open(one, one.sealed(), keys).ifPresent(text -> texts.put(one.id(), text));
            }
        }
        return texts;
    }

    /** Seals what was written before there were keys; about somebody erased it is dropped. */
    void sealLeft(FreeTextRows.Kept one) {
        if (one.plain() != null) {
            rows.seal(one.id(), seal(one.id(), one.about(), one.plain()).orElse(null));
        }
    }

    private Optional<byte[]> seal(UUID id, List<UUID> persons, String text) {
        var sealed = text.getBytes(StandardCharsets.UTF_8);
        for (var person : persons) {
            var key = vault.forSealing(person);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            sealed = key.get().seal(place(id, person), sealed);
        }
        return Optional.of(sealed);
    }

    private static Optional<String> open(FreeTextRows.Kept one, byte[] sealed, Map<UUID, PersonKey> keys) {
        var text = sealed;
        for (var person : one.about().reversed()) {
            var key = keys.get(person);
            if (key == null) {
                return Optional.empty();
            }
            text = key.open(place(one.id(), person), text);
        }
        return Optional.of(new String(text, StandardCharsets.UTF_8));
    }

    private static Place place(UUID id, UUID person) {
        return new Place("free_text", id.toString(), person.toString());
    }
}
