package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.AccessRule.Operation;
import io.closeout.events.AccessRule.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void everyTopicIsWrittenByOnePrincipalAlone() {
        assertThat(Contract.topics())
                .allSatisfy(topic ->
                        assertThat(users(topic.name(), Operation.WRITE)).containsExactly("closeout-" + topic.writer()));
    }

    @Test
    void aTopicIsReadByItsReadersItsWriterAndOpsOnly() {
        assertThat(users("closeout.invoice.events.v1", Operation.READ))
                .containsExactlyInAnyOrder(
                        "closeout-invoicing",
                        "closeout-report",
                        "closeout-verification",
                        "closeout-reminder",
                        "closeout-ops");
        assertThat(users("closeout.reminder.parked.v1", Operation.READ))
                .containsExactlyInAnyOrder("closeout-reminder", "closeout-ops");
    }

    @Test
    void everyPrincipalHasConsumerGroupsOfItsOwn() {
        var groups = Access.rules().stream()
                .filter(rule -> rule.resource() == Resource.GROUP_PREFIX && rule.operation() == Operation.READ)
                .toList();

        assertThat(groups)
                .hasSize(5)
                .allSatisfy(rule ->
                        assertThat(rule.name()).isEqualTo(rule.principal().groupPrefix()));
        assertThat(groups).extracting(AccessRule::name).doesNotHaveDuplicates();
    }

    @Test
    void opsAloneSeesHowFarTheOthersHaveRead() {
        var watched = Access.rules().stream().filter(rule -> rule.operation() == Operation.DESCRIBE);

        assertThat(watched).hasSize(4).allSatisfy(rule -> {
            assertThat(rule.principal().service()).isEqualTo("ops");
            assertThat(rule.resource()).isEqualTo(Resource.GROUP_PREFIX);
        });
    }

    @Test
    void namesAPrincipalAsKafkaDoes() {
        assertThat(Access.principalOf("report").kafkaName()).isEqualTo("User:closeout-report");
        assertThatThrownBy(() -> Access.principalOf("billing")).hasMessage("the contract names no service billing");
    }

    private static List<String> users(String topic, Operation operation) {
        return Access.rules().stream()
                .filter(rule -> rule.name().equals(topic) && rule.operation() == operation)
                .map(rule -> rule.principal().user())
                .toList();
    }
}
