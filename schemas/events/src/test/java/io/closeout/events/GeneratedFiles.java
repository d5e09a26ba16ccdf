package io.closeout.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every file that is made from {@code topics.yaml} and the schemas. {@link UpdateContract} writes them, a test compares them. */
final class GeneratedFiles {

    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";

    private GeneratedFiles() {}

    /** What the jar reads at run time, so they come before the pages. */
    static Map<Path, String> tables(Path module) throws IOException {
        var file = TopicsFile.read(module);
        var resources = module.resolve("src/main/resources");
        return Map.of(
                resources.resolve("topics.tsv"), file.topicTable(),
                resources.resolve("principals.tsv"), file.principalTable());
    }

    static Map<Path, String> pages(Path module) throws IOException {
        var file = TopicsFile.read(module);
        var readme = module.resolve("README.md");
        var pages = new LinkedHashMap<Path, String>();
        pages.put(module.resolve("asyncapi/closeout.yaml"), AsyncApi.of(file));
        pages.put(readme, between(Files.readString(readme), Catalogue.of(file)));
        return pages;
    }

    private static String between(String page, String generated) {
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("README.md lacks its markers of the generated part");
        }
        return page.substring(0, begin + BEGIN.length()) + generated + page.substring(end);
    }
}
