package io.closeout.kubernetes.images;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The instructions of an image file: comments gone, continued lines joined, keywords in capitals. */
record Dockerfile(String text, List<Instruction> instructions) {

    static Dockerfile parse(String text) {
        var joined = text.lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .reduce(
                        "",
                        (all, line) -> all.endsWith("\\\n")
                                ? all.substring(0, all.length() - 2) + " " + line.strip() + "\n"
                                : all + line + "\n");
        return new Dockerfile(
                text,
                joined.lines()
                        .filter(line -> !line.isBlank())
                        .map(Instruction::of)
                        .toList());
    }

    Stream<Instruction> all(String keyword) {
        return instructions.stream().filter(i -> i.keyword().equals(keyword));
    }

    List<String> argumentsOf(String keyword) {
        return all(keyword).map(Instruction::arguments).toList();
    }

    /** The value of a quoted or bare {@code NAME=value} pair of ENV; empty if it is not set. */
    String environment(String name) {
        return all("ENV")
                .flatMap(env -> Arrays.stream(env.arguments().split(" +(?=[A-Z_]+=)")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1).replaceAll("^\"|\"$", ""))
                .findFirst()
                .orElse("");
    }

    record Instruction(String keyword, String arguments) {

        static Instruction of(String line) {
            var words = line.strip().split("\\s+", 2);
            return new Instruction(words[0].toUpperCase(Locale.ROOT), words.length == 2 ? words[1].strip() : "");
        }
    }
}
