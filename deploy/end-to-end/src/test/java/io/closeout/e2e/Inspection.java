package io.closeout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a machine sees about a page that is open in a browser: the rules of WCAG 2.2 AA that axe-core tests, reflow down
 * to 320 px (1.4.10), and the frame that every page has. An empty list is no proof, a filled one is a defect.
 */
final class Inspection {

    private static final String AXE = script();

    /** The worst of what axe knows, and what is of the wanted levels; best practices of theirs are no law. */
    private static final String RULES = """
            async dark => {
              const only = dark
                  ? { type: "rule", values: ["color-contrast"] }
                  : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
              const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
              return found.violations
                  .filter(one => one.impact === "serious" || one.impact === "critical")
                  .flatMap(one => one.nodes.slice(0, 3).map(
                      node => `${one.id}: ${node.target.join(" ")} ${node.any.concat(node.all, node.none).map(c => c.message).join("; ")}`));
            }""";

    /** Serial numbers and addresses of mail in the stories are made of ids; those are not meant. */
    private static final String FRAME = """
            language => {
              const faults = [];
              const headings = [...document.querySelectorAll("h1")].filter(one => one.offsetParent);
              const words = document.body.innerText;
              if (document.documentElement.lang !== language) faults.push("lang is " + document.documentElement.lang);
              if (!document.title.replace("· Closeout", "").trim()) faults.push("no title");
              if (headings.length !== 1) faults.push("headings of the first level: " + headings.length);
              for (const link of document.querySelectorAll("a[href^='#']"))
                if (!document.getElementById(link.hash.slice(1))) faults.push("leads nowhere: " + link.hash);
              const id = words.match(/(?<!SN-)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b(?!@)/);
              if (id) faults.push("an id where a person reads: " + id[0]);
              if (/NOT_FOUND|\\bundefined\\b|\\bnull\\b/.test(words)) faults.push("a value that is none");
              return faults;
            }""";

    private static final String STICKS_OUT = """
            () => [...document.querySelectorAll("main *, header *, footer *")]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                .filter(one => !one.closest(".table-frame, .tabs, pre, .hidden-visually"))
                .slice(0, 2).map(one => one.tagName + "." + one.className).join(", ")""";

    /** A telephone, a desk at 400 % and at 200 %. */
    private static final int[] NARROW = {360, 320, 720};

    private static final int DESK = 1440;
    private static final int HEIGHT = 1000;

    private Inspection() {}

    /** @param language what the page must say that it is written in */
    static List<String> of(Page page, String language) {
        var faults = new ArrayList<String>();
        faults.addAll(strings(page.evaluate(FRAME, language)));
        faults.addAll(rules(page, false));
        for (var width : NARROW) {
            page.setViewportSize(width, HEIGHT);
            if (!Objects.equals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
                faults.add("sticks out at %d px: %s".formatted(width, page.evaluate(STICKS_OUT)));
            }
        }
        page.setViewportSize(DESK, HEIGHT);
        return faults;
    }

    /** @param contrastOnly what changes with the colours */
    static List<String> rules(Page page, boolean contrastOnly) {
        if (!Objects.equals(true, page.evaluate("typeof window.axe === 'object'"))) {
            page.evaluate(AXE);
        }
        return strings(page.evaluate(RULES, contrastOnly));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static String script() {
        try (var in = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
