package io.closeout.kit.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA, measured on the tokens of the stylesheet: 4.5 to 1 for text, 3 to 1 for borders of controls. */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final String DARK = "@media screen and (prefers-color-scheme: dark)";
    private static final String CSS = stylesheet();
    private static final Map<String, String> LIGHT_TOKENS = tokens(CSS.substring(0, CSS.indexOf(DARK)));
    private static final Map<String, String> DARK_TOKENS = darkTokens();

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink, surface",
        "ink, sunken",
        "ink-soft, ground",
        "ink-soft, surface",
        "ink-soft, sunken",
        "ink-soft, accent-soft",
        "accent, ground",
        "accent, surface",
        "accent, accent-soft",
        "accent-ink, accent",
        "ink, accent-soft",
        "waiting, waiting-soft",
        "good, good-soft",
        "attention, attention-soft",
        "wrong, wrong-soft",
        "waiting, surface",
        "good, surface",
        "attention, surface",
        "wrong, surface",
        "wrong, ground",
        "ink, waiting-soft",
        "ink, good-soft",
        "ink, attention-soft",
        "ink, wrong-soft",
    })
    void textIsReadable(String text, String ground) {
        assertThat(contrast(LIGHT_TOKENS, text, ground)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(DARK_TOKENS, text, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"line-strong, surface", "line-strong, ground", "focus, ground", "focus, surface", "accent, surface"})
    void controlsCanBeSeen(String border, String ground) {
        assertThat(contrast(LIGHT_TOKENS, border, ground)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(DARK_TOKENS, border, ground)).as("dark").isGreaterThanOrEqualTo(3);
    }

    @Test
    void colourIsNamedInTheTokensOnly() {
        var rules = CSS.lines().filter(line -> !line.strip().startsWith("--")).toList();

        assertThat(rules).noneMatch(line -> line.matches(".*(#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\().*"));
    }

    @Test
    void everyTokenThatIsUsedIsNamed() {
        var used =
                Pattern.compile("var\\(--([a-z-]+)\\)").matcher(CSS).results().map(found -> found.group(1));

        assertThat(used).allSatisfy(token -> assertThat(CSS).contains("--" + token + ":"));
    }

    @Test
    void theStylesheetStaysSmall() {
        assertThat(CSS.getBytes(UTF_8)).hasSizeLessThan(30_000);
    }

    @Test
    void theMeasureKnowsTheExtremes() {
        var extremes = Map.of("black", "#000000", "white", "#ffffff");

        assertThat(contrast(extremes, "black", "white")).isEqualTo(21.0);
        assertThat(contrast(extremes, "white", "white")).isEqualTo(1.0);
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        var first = luminance(Objects.requireNonNull(tokens.get(one), one));
        var second = luminance(Objects.requireNonNull(tokens.get(other), other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        var channels = HexFormat.of().parseHex(colour.substring(1));
        return 0.2126 * linear(channels[0]) + 0.7152 * linear(channels[1]) + 0.0722 * linear(channels[2]);
    }

    private static double linear(byte channel) {
        var share = Byte.toUnsignedInt(channel) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> darkTokens() {
        var start = CSS.indexOf(DARK);
        var tokens = new HashMap<>(LIGHT_TOKENS);
        tokens.putAll(tokens(CSS.substring(start, CSS.indexOf("/* Ground", start))));
        return tokens;
    }

    private static Map<String, String> tokens(String css) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(css).results().forEach(found -> tokens.put(found.group(1), found.group(2)));
        return tokens;
    }

    private static String stylesheet() {
        try (var in = ContrastTest.class.getResourceAsStream("/META-INF/resources/assets/closeout.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
