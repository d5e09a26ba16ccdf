package io.closeout.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The event map of the README is drawn from the classes named {@code …When…}; run with {@code -Dcloseout.draw} to redraw. */
class EventMapTest {

    private static final Path ROOT = Path.of("../..");
    private static final String BEGIN = "<!-- event map: begin -->\n";
    private static final String END = "<!-- event map: end -->";

    @Test
    void theReadmeShowsWhatTheServicesHear() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var drawn = EventMap.of(ROOT).drawn();
        if (System.getProperty("closeout.draw") != null) {
            Files.writeString(ROOT.resolve("README.md"), replaced(readme, drawn));
            return;
        }

        assertThat(between(readme)).isEqualTo(drawn);
    }

    @Test
    void everyReactionIsOnTheMap() throws IOException {
        assertThat(EventMap.of(ROOT).reactions()).hasSizeGreaterThan(10);
    }

    private static String between(String readme) {
        return readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));
    }

    private static String replaced(String readme, String drawn) {
        return readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + drawn
                + readme.substring(readme.indexOf(END));
    }
}
