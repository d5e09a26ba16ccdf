package io.closeout.dev.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a process accepts connections, as the kernel sees it. */
final class ListeningAddresses {

    private static final String LISTENING = "0A";

    private ListeningAddresses() {}

    static List<String> of(ProcessHandle process) throws IOException {
        var sockets = sockets(process.pid());
        var addresses = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/net/" + table))) {
                var fields = line.strip().split("\\s+", -1);
                if (fields.length > 9 && fields[3].equals(LISTENING) && sockets.contains(fields[9])) {
                    addresses.add(address(fields[1].split(":", -1)[0]));
                }
            }
        }
        return addresses;
    }

    private static Set<String> sockets(long pid) throws IOException {
        var sockets = new HashSet<String>();
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (var descriptor : descriptors.toList()) {
                var target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    sockets.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return sockets;
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }

    /** The kernel prints the last 32 bits of an address as a little-endian number. */
    private static String address(String hex) {
        var isMapped = hex.startsWith("0000000000000000FFFF0000");
        if (hex.length() > 8 && !isMapped) {
            return hex;
        }
        var last = hex.substring(hex.length() - 8);
        return "%d.%d.%d.%d".formatted(part(last, 6), part(last, 4), part(last, 2), part(last, 0));
    }

    private static int part(String hex, int from) {
        return Integer.parseInt(hex.substring(from, from + 2), 16);
    }
}
