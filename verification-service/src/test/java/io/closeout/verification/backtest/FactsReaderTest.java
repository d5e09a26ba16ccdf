package io.closeout.verification.backtest;

import static io.closeout.verification.PastFixture.json;
import static io.closeout.verification.rules.FactsFixture.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {

    @Test
    void readsBackWhatWasKept() throws IOException {
        var facts = facts().part("L2", "HT-PUMP-25", true).travelled(12_345).build();

        var past = FactsReader.read(json(facts));

        assertThat(past.facts()).isEqualTo(facts);
        assertThat(past.unknown()).isEmpty();
    }

    @Test
    void knowsWhichWordsNobodyNotedThen() throws IOException {
        var past = FactsReader.read(without("\"technicianElsewhere\":\"\"", without("\"labourSeconds\":3600,")));

        assertThat(past.unknown()).containsExactlyInAnyOrder("history.technicianElsewhere", "labour.seconds");
    }

    @Test
    void aWholeRoomThatIsMissingTakesItsWordsAlong() throws IOException {
        var past = FactsReader.read(without("\"peers\":{\"count\":0,\"medianSeconds\":0,\"p95Seconds\":0},"));

        assertThat(past.unknown()).containsExactlyInAnyOrder("peers.count", "peers.medianSeconds", "peers.p95Seconds");
    }

    @Test
    void withoutPhotosNothingIsKnownOfThem() throws IOException {
        var past = FactsReader.read(without(",\"photos\":[]"));

        assertThat(past.unknown()).isNotEmpty().allMatch(word -> word.startsWith("photo."));
    }

    @Test
    void aWordThatCameLaterInALineIsUnknownForLines() throws IOException {
        var past =
                FactsReader.read(new String(json(facts().line("L1", true, true).build()), UTF_8)
                        .replace("\"inCatalogue\":false,", "")
                        .getBytes(UTF_8));

        assertThat(past.unknown()).containsExactly("line.inCatalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"report\":", "\u0000\u0001", "{\"facts\":{\"lines\":[7]}}"})
    void whatIsNoFactsIsRefused(String text) {
        assertThatThrownBy(() -> FactsReader.read(text.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    private static byte[] without(String part) {
        return without(part, json(facts().build()));
    }

    private static byte[] without(String part, byte[] json) {
        var text = new String(json, UTF_8);
        assertThat(text).contains(part);
        return text.replace(part, "").replace(",}", "}").getBytes(UTF_8);
    }
}
