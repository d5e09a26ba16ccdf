package io.closeout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    private Path folder;

    private Checkout checkout = new Checkout(Path.of("."), Path.of("."));

    @BeforeEach
    void aCheckout() {
        checkout = new Checkout(folder, folder.resolve("data"));
    }

    @Test
    void namesThisProgramUntilItLetsGo() {
        var record = RunRecord.claim(checkout);

        assertThat(RunRecord.holder(checkout)).contains(ProcessHandle.current());
        record.release();
        assertThat(RunRecord.holder(checkout)).isEmpty();
    }

    @Test
    void isReadyOnlyOnceItSaysSo() {
        var record = RunRecord.claim(checkout);
        assertThat(RunRecord.isReady(checkout)).isFalse();

        record.ready();

        assertThat(RunRecord.isReady(checkout)).isTrue();
        record.release();
    }

    @Test
    void hasOneHolderAtATime() {
        var record = RunRecord.claim(checkout);

        assertThatThrownBy(() -> RunRecord.claim(checkout)).hasMessageContaining("runs already");
        record.release();
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameNumberForTheHolder() throws IOException {
        var file = checkout.data().resolve("run/stack.pid");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "%d\n2001-01-01T00:00:00Z\nready\n"
                        .formatted(ProcessHandle.current().pid()));

        assertThat(RunRecord.holder(checkout)).isEmpty();
    }
}
