package io.closeout.dev.platform;

import io.closeout.events.Access;
import io.closeout.events.AccessRule;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The contract's rules in the broker's words. What none of them allows is denied. */
final class KafkaPermissions {

    private KafkaPermissions() {}

    static List<AclBinding> ofContract() {
        return Access.rules().stream().map(KafkaPermissions::binding).toList();
    }

    private static AclBinding binding(AccessRule rule) {
        var allowed = new AccessControlEntry(
                rule.principal().kafkaName(),
                "*",
                AclOperation.fromString(rule.operation().name()),
                AclPermissionType.ALLOW);
        return new AclBinding(resource(rule), allowed);
    }

    private static ResourcePattern resource(AccessRule rule) {
        return switch (rule.resource()) {
            case TOPIC -> new ResourcePattern(ResourceType.TOPIC, rule.name(), PatternType.LITERAL);
            case GROUP_PREFIX -> new ResourcePattern(ResourceType.GROUP, rule.name(), PatternType.PREFIXED);
        };
    }
}
