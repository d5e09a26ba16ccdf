package io.closeout.events;

/**
 * Who talks to the broker.
 *
 * @param service name of the service, or {@code ops}
 * @param user user name at the broker
 * @param groupPrefix what its consumer groups start with
 * @param readsAll true if it may read every topic
 */
public record Principal(String service, String user, String groupPrefix, boolean readsAll) {

    /** The name as Kafka's authorizer writes it. */
    public String kafkaName() {
        return "User:" + user;
    }

    boolean mayWrite(Topic topic) {
        return topic.writer().equals(service);
    }

    /** A writer reads its own topics back after a restore. */
    boolean mayRead(Topic topic) {
        return readsAll || mayWrite(topic) || topic.readers().contains(service);
    }
}
