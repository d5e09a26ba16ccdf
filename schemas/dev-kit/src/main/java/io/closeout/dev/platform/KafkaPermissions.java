package io.closeout.dev.platform;

import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import io.closeout.events.Contract;
import io.closeout.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;

/**
 * Who may do what on the broker, derived from the contract: the one writer writes, the named readers read, each
 * service uses groups under its own name, and nobody creates or alters anything at run time.
 */
final class KafkaPermissions {

    private KafkaPermissions() {}

    static List<AclBinding> of(List<String> services) {
        var permissions = new ArrayList<AclBinding>();
        for (var topic : Contract.topics()) {
            permissions.add(allow(topic.writer(), WRITE, new ResourcePattern(TOPIC, topic.name(), LITERAL)));
            readers(topic)
                    .map(reader -> allow(reader, READ, new ResourcePattern(TOPIC, topic.name(), LITERAL)))
                    .forEach(permissions::add);
        }
        services.stream().map(KafkaPermissions::ownGroups).forEach(permissions::add);
        permissions.add(ownGroups(KafkaServer.OPS));
        return permissions;
    }

    /** Its writer as well, which reads its own topics back after a restore. */
    private static Stream<String> readers(Topic topic) {
        return Stream.of(topic.readers().stream(), Stream.of(topic.writer(), KafkaServer.OPS))
                .flatMap(readers -> readers)
                .distinct();
    }

    private static AclBinding ownGroups(String service) {
        return allow(service, READ, new ResourcePattern(GROUP, KafkaServer.principalOf(service), PREFIXED));
    }

    private static AclBinding allow(String service, AclOperation operation, ResourcePattern on) {
        var principal = "User:" + KafkaServer.principalOf(service);
        return new AclBinding(on, new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }
}
