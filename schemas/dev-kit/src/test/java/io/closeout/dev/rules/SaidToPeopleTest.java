package io.closeout.dev.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaidToPeopleTest {

    @Test
    void findsWhatIsSaidWithItsGaps() {
        var said = SaidToPeople.of("""
                throw ProblemException.conflict("is-closed", "It is closed", "Its state is " + x.state() + ".");
                faults.unless(a > b, at + "/size", "has more than %d bytes".formatted(most(b)));
                faults.add("/kind", "is none of " + KINDS);
                faults.add("/unit", "is one of " + String.join(", ", units));
                faults.add("/split", "makes %s %% of it".formatted(sum));
                Problem.of(429, "slow-down", "Too many " + "tries").withDetail("Wait (a minute), \\"please\\".");
                list.add("not for people");
                """);

        assertThat(said.sentences())
                .containsExactlyInAnyOrder(
                        "It is closed",
                        "Its state is 7.",
                        "has more than 7 bytes",
                        "is none of 7",
                        "is one of 7",
                        "makes 7 % of it",
                        "Too many tries",
                        "Wait (a minute), \"please\".");
        assertThat(said.slugs()).containsExactly("is-closed", "slow-down");
    }
}
