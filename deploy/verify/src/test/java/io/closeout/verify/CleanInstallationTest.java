package io.closeout.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verify.report.State;
import org.junit.jupiter.api.Test;

class CleanInstallationTest {

    @Test
    void anInstallationThatIsRightIsCleanInEveryInvariantThatIsChecked() {
        var world = new World();
        var story = new Story(world);
        story.paidCase(1);
        story.openCase(2);

        var report = world.verified();

        assertThat(report.text()).as(report.text()).doesNotContain("!");
        assertThat(report.isClean()).isTrue();
        assertThat(report.findings())
                .filteredOn(finding -> finding.state() == State.NOT_CHECKED)
                .extracting("id")
                .containsExactly("I1", "I11", "I15");
        assertThat(report.of("I2").figure("in both")).isEqualTo(11);
        assertThat(report.of("I7").figure("documents")).isEqualTo(2);
    }
}
