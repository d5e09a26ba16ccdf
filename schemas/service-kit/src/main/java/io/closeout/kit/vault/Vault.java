package io.closeout.kit.vault;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** Gives out the keys of persons, one statement each; nothing of them outlives the transaction. */
@IfBuildProperty(name = "closeout.sealing", stringValue = "true")
@ApplicationScoped
public class Vault {

    /** Stands in the place of a person for the key of the network itself; no party has it. */
    private static final UUID NETWORK = new UUID(0, 0);

    private final PersonKeys keys;
    private final MasterKeys masterKeys;

    Vault(PersonKeys keys, MasterKeys masterKeys) {
        this.keys = keys;
        this.masterKeys = masterKeys;
    }

    /** The person's key, made if there was none; empty once it was destroyed, for then nothing more is to be kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PersonKey> forSealing(UUID person) {
        var known = keys.of(person);
        if (known.isPresent()) {
            return known.flatMap(this::unwrapped);
        }
        var fresh = wrapped(person, Gcm.random(MasterKeys.KEY_BYTES));
        return (keys.add(fresh) ? Optional.of(fresh) : keys.of(person)).flatMap(this::unwrapped);
    }

    /** Empty if the person has none, or none any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PersonKey> forReading(UUID person) {
        return keys.of(person).flatMap(this::unwrapped);
    }

    /** The keys of those who have one, with one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, PersonKey> forReading(Collection<UUID> persons) {
        var found = new HashMap<UUID, PersonKey>();
        keys.of(persons).forEach(key -> unwrapped(key).ifPresent(open -> found.put(key.person(), open)));
        return found;
    }

    /**
     * An opaque id for somebody, such as an account, the same each time: an HMAC under a key of the network that never
     * leaves this service, so that the id can be told to others and leads nobody back who does not have the key.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> pseudonym(String who) {
        return forSealing(NETWORK).map(key -> key.pseudonym(who));
    }

    /** From the end of this transaction on, nobody can read what was sealed for the person; it cannot be undone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(UUID person) {
        // Whoever makes the person's first key at the same time gets it destroyed by the second look.
        if (!keys.destroy(person) && !keys.add(new WrappedKey(keys.tenant(), person, masterKeys.current(), null))) {
            keys.destroy(person);
        }
    }

    /** The same key under the current master key. */
    WrappedKey rewrapped(WrappedKey key) {
        return key.wrapped() == null ? key : wrapped(key.tenantId(), key.person(), plain(key, key.wrapped()));
    }

    private WrappedKey wrapped(UUID person, byte[] plain) {
        return wrapped(keys.tenant(), person, plain);
    }

    private WrappedKey wrapped(String tenant, UUID person, byte[] plain) {
        var id = masterKeys.current();
        var bare = new WrappedKey(tenant, person, id, null);
        return new WrappedKey(tenant, person, id, Gcm.seal(masterKeys.of(id), bare.context(), plain));
    }

    private Optional<PersonKey> unwrapped(WrappedKey key) {
        return Optional.ofNullable(key.wrapped())
                .map(wrapped -> new PersonKey(new SecretKeySpec(plain(key, wrapped), MasterKeys.ALGORITHM)));
    }

    private byte[] plain(WrappedKey key, byte[] wrapped) {
        return Gcm.open(masterKeys.of(key.masterKeyId()), key.context(), wrapped);
    }
}
