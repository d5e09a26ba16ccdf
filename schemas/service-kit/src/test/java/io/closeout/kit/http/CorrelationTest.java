package io.closeout.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

    @ParameterizedTest
    @ValueSource(strings = {"01890a5d-ac96-774b-bcce-b302099a8057", "order-17", "a.b_c"})
    void takesAPlainToken(String brought) {
        assertThat(Correlation.accept(brought, () -> "own")).isEqualTo(brought);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-abc", "a b c d", "line\r\nbreak", "${jndi:ldap://x}", "<script>"})
    void replacesAnythingElse(String brought) {
        assertThat(Correlation.accept(brought, () -> "own")).isEqualTo("own");
    }

    @Test
    void replacesATokenThatIsTooLong() {
        assertThat(Correlation.accept("a".repeat(64), () -> "own")).hasSize(64);
        assertThat(Correlation.accept("a".repeat(65), () -> "own")).isEqualTo("own");
        assertThat(Correlation.accept(null, () -> "own")).isEqualTo("own");
    }
}
