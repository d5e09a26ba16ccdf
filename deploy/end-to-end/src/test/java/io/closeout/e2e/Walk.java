package io.closeout.e2e;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who opens every kind of page that can be reached by links, and takes every kind of file that is offered. */
final class Walk {

    /** Enough for each kind of page; a walk that finds more has a link that makes links. */
    private static final int MOST = 160;

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern FILE = Pattern.compile("/api/.*|.*\\.(pdf|csv|png|xml|json|zip)");
    private static final Pattern CHOICE = Pattern.compile("[A-Z][A-Z_]+");
    private static final String LINKS = """
            () => [...document.querySelectorAll("a[href]")]
                .filter(one => one.origin === location.origin)
                .map(one => one.pathname + one.search)""";
    private static final int MADE_LATER = 202;
    private static final int GOOD = 200;

    private final Page page;
    private final String door;
    private final String language;
    private final Queue<String> ahead = new ArrayDeque<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Walk(Page page, String door, String language) {
        this.page = page;
        this.door = door;
        this.language = language;
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add("script: " + error));
    }

    /** Goes on until everything that can be reached was seen. */
    Walk from(String... addresses) {
        List.of(addresses).forEach(this::note);
        while (!ahead.isEmpty() && kinds.size() <= MOST) {
            var address = ahead.remove();
            var found = isFile(address) ? taken(address) : opened(address);
            if (!found.isEmpty()) {
                faults.put(address, found);
            }
        }
        return this;
    }

    /** What is wrong, by the address where it was met. */
    Map<String, List<String>> faults() {
        return faults;
    }

    /** Kinds of addresses that were seen, with {@code *} for what differs within a kind. */
    Collection<String> kinds() {
        return kinds;
    }

    private List<String> opened(String address) {
        complaints.clear();
        var answer = page.navigate(door + address);
        var found = new ArrayList<String>();
        if (answer.status() != GOOD) {
            found.add("answers " + answer.status());
            return found;
        }
        found.addAll(Inspection.of(page, language));
        found.addAll(complaints);
        ((List<?>) page.evaluate(LINKS)).forEach(link -> note((String) link));
        return found;
    }

    private List<String> taken(String address) {
        var answer = page.context().request().get(door + address);
        var found = new ArrayList<String>();
        if (answer.status() == MADE_LATER) {
            return found;
        }
        if (answer.status() != GOOD) {
            found.add("answers " + answer.status());
        } else if (!isNamed(answer)) {
            found.add("a file without a name for people: " + answer.headers().get("content-disposition"));
        }
        return found;
    }

    private static boolean isNamed(APIResponse answer) {
        var named = answer.headers().getOrDefault("content-disposition", "");
        var isData = answer.headers().getOrDefault("content-type", "").startsWith("application/json");
        return (isData || named.contains("filename=")) && !ID.matcher(named).find();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add("console: " + message.text());
        }
    }

    /** The technician's page is a program of its own, which has its own story. */
    private void note(String address) {
        if (!pathOf(address).equals("/reports") && kinds.add(kindOf(address))) {
            ahead.add(address);
        }
    }

    private static boolean isFile(String address) {
        return FILE.matcher(pathOf(address)).matches();
    }

    private static String pathOf(String address) {
        return address.split("\\?", 2)[0];
    }

    /** Two invoices are of one kind, two states of a list are not, since they show different things. */
    static String kindOf(String address) {
        var parts = address.split("\\?", 2);
        var path =
                ID.matcher(parts[0]).replaceAll("*").replaceAll("\\d+", "*").replaceAll("^/rules/[a-z-]+$", "/rules/*");
        if (parts.length == 1 || parts[1].isBlank()) {
            return path;
        }
        return List.of(parts[1].split("&")).stream()
                .map(Walk::kindOfParameter)
                .sorted()
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String kindOfParameter(String parameter) {
        var parts = parameter.split("=", 2);
        var isChoice = parts.length == 2 && CHOICE.matcher(parts[1]).matches();
        return isChoice ? parameter : parts[0] + "=*";
    }
}
