package io.closeout.verification.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.look.Languages;
import io.closeout.verification.exchange.SelfCheckLists.CheckList;
import io.closeout.verification.rules.ResourceFile;
import org.junit.jupiter.api.Test;

class SelfCheckListsTest {

    private static final String ONE = """
            lists:
              - id: a
                side: STATION
                moment: BEFORE_SENDING
                interventionTypes: []
                items:
                  - {id: x, text: {en: E, fr: F, nl: N, nb: B, ro: R}}
            """;

    @Test
    void theListOfAnInterventionTypeTakesThePlaceOfTheGeneralOne() {
        var lists = SelfCheckLists.read(ResourceFile.read("selfchecks/closeout-selfcheck-1.yaml"));

        assertThat(lists.of("repair"))
                .extracting(CheckList::id)
                .containsExactly("sending-repair", "sent-general", "approving-general");
        assertThat(lists.of("maintenance"))
                .extracting(CheckList::id)
                .containsExactly("sending-general", "sent-general", "approving-general");
    }

    @Test
    void aPointIsSaidInTheReadersLanguage() {
        var item = SelfCheckLists.read(ONE.getBytes(UTF_8))
                .of("any")
                .getFirst()
                .items()
                .getFirst();

        assertThat(item.text(Languages.of("ro"))).isEqualTo("R");
    }

    @Test
    void aTextThatLacksALanguageStopsTheStart() {
        refuses(ONE.replace(", ro: R", ""), "a: x lacks a language");
    }

    @Test
    void anIdThatComesTwiceStopsTheStart() {
        refuses(ONE + ONE.substring(ONE.indexOf("  - id: a")), "a comes twice");
        refuses(ONE + ONE.substring(ONE.indexOf("      - {id: x")), "a: x comes twice");
    }

    @Test
    void aMomentOfTheOtherSideStopsTheStart() {
        refuses(ONE.replace("STATION", "OFFICE"), "a: BEFORE_SENDING is no moment of OFFICE");
    }

    private static void refuses(String yaml, String why) {
        assertThatThrownBy(() -> SelfCheckLists.read(yaml.getBytes(UTF_8))).hasMessageContaining(why);
    }
}
