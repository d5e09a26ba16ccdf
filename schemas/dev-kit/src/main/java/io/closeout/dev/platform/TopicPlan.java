package io.closeout.dev.platform;

import java.util.List;

/** What the broker has to know about a topic: who alone writes it, who reads it, and how it is kept. */
public record TopicPlan(String name, String writer, List<String> readers, int partitions, boolean compacted) {

    private static final List<String> SERVICES = List.of("report", "verification", "invoicing", "reminder");

    public TopicPlan {
        readers = List.copyOf(readers);
    }

    static List<String> services() {
        return SERVICES;
    }

    static List<TopicPlan> ofContract() {
        return List.of(
                new TopicPlan("closeout.report.events.v1", "report", SERVICES, 12, false),
                new TopicPlan("closeout.verification.events.v1", "verification", SERVICES, 12, false),
                new TopicPlan("closeout.invoice.events.v1", "invoicing", SERVICES, 12, false),
                new TopicPlan("closeout.payment.events.v1", "invoicing", SERVICES, 12, false),
                new TopicPlan("closeout.reminder.events.v1", "reminder", SERVICES, 12, false),
                new TopicPlan("closeout.case.events.v1", "report", SERVICES, 12, false),
                new TopicPlan("closeout.case.state.v1", "report", SERVICES, 6, true),
                new TopicPlan("closeout.party.state.v1", "report", SERVICES, 6, true));
    }

    /** Where a service leaves copies of what it could not process; for monitoring only. */
    static TopicPlan parkedOf(String service) {
        return new TopicPlan("closeout.%s.parked.v1".formatted(service), service, List.of(), 1, false);
    }
}
