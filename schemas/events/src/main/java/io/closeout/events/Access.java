package io.closeout.events;

import static io.closeout.events.AccessRule.Operation.DESCRIBE;
import static io.closeout.events.AccessRule.Operation.READ;
import static io.closeout.events.AccessRule.Operation.WRITE;
import static io.closeout.events.AccessRule.Resource.GROUP_PREFIX;
import static io.closeout.events.AccessRule.Resource.TOPIC;

import java.util.List;
import java.util.stream.Stream;

/** Who may do what at the broker, derived from {@code topics.yaml}: one writer per topic, readers by name. */
public final class Access {

    private static final List<Principal> PRINCIPALS =
            Resources.table("/principals.tsv").stream().map(Access::principal).toList();

    private Access() {}

    /** The four services and {@code ops}. */
    public static List<Principal> principals() {
        return PRINCIPALS;
    }

    /**
     * The principal of a service.
     *
     * @throws IllegalArgumentException if the contract does not name it
     */
    public static Principal principalOf(String service) {
        return PRINCIPALS.stream()
                .filter(principal -> principal.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the contract names no service " + service));
    }

    /** Every rule that the broker has to hold. */
    public static List<AccessRule> rules() {
        return PRINCIPALS.stream().flatMap(Access::rulesOf).toList();
    }

    private static Stream<AccessRule> rulesOf(Principal principal) {
        var topics = Contract.topics().stream().flatMap(topic -> rulesOf(principal, topic));
        var ownGroups = Stream.of(new AccessRule(principal, GROUP_PREFIX, principal.groupPrefix(), READ));
        return Stream.of(topics, ownGroups, othersGroups(principal)).flatMap(rules -> rules);
    }

    /** Who watches everything sees how far everybody has read. */
    private static Stream<AccessRule> othersGroups(Principal principal) {
        return PRINCIPALS.stream()
                .filter(other -> principal.readsAll() && !other.equals(principal))
                .map(other -> new AccessRule(principal, GROUP_PREFIX, other.groupPrefix(), DESCRIBE));
    }

    private static Stream<AccessRule> rulesOf(Principal principal, Topic topic) {
        var read = new AccessRule(principal, TOPIC, topic.name(), READ);
        if (principal.mayWrite(topic)) {
            return Stream.of(new AccessRule(principal, TOPIC, topic.name(), WRITE), read);
        }
        return principal.mayRead(topic) ? Stream.of(read) : Stream.empty();
    }

    private static Principal principal(List<String> cells) {
        return new Principal(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3).equals("all"));
    }
}
