package io.closeout.events;

/**
 * One thing that a principal is allowed at the broker; what no rule allows is denied.
 *
 * @param principal who
 * @param resource what kind of thing
 * @param name name of the topic, or prefix of the consumer groups
 * @param operation what it may do; describing comes with it at the broker
 */
public record AccessRule(Principal principal, Resource resource, String name, Operation operation) {

    /** What a rule is about. */
    public enum Resource {
        /** A topic by its literal name. */
        TOPIC,
        /** All consumer groups whose name starts with the prefix. */
        GROUP_PREFIX
    }

    /** What a rule allows. */
    public enum Operation {
        READ,
        WRITE,
        /** Of a group: to see how far it has read, not to read as one of it. */
        DESCRIBE
    }
}
