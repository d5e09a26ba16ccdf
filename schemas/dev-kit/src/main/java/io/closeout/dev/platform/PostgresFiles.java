package io.closeout.dev.platform;

import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.Commands;
import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where PostgreSQL keeps its data and how it is run: passwords for everybody, TCP on 127.0.0.1 only, fsync on. */
final class PostgresFiles {

    private static final int NOBODY = 65534;
    private static final String INITIALISED = "postgres.initialised";

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = 256MB
            wal_compression = on
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %q%u@%d '
            """;

    private static final String ACCESS = """
            # type database user address      method
            host   all      all  127.0.0.1/32 scram-sha-256
            """;

    private final PlatformState state;
    private final Path programs;

    PostgresFiles(PlatformState state, Path programs) {
        this.state = state;
        this.programs = programs;
    }

    /** Makes the cluster if there is none yet. */
    void initialise() {
        var home = home();
        var data = home.resolve("data");
        var isOurs = home.startsWith(state.folder()) || state.find(INITIALISED) != null;
        if (isOurs && Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        PrivateFiles.deleteTree(home); // of a folder that was deleted since, together with the passwords
        try {
            Files.createDirectories(home);
            var password = home.resolve("password");
            PrivateFiles.write(password, state.secret("postgres." + PostgresServer.SUPERUSER));
            handOver(home);
            handOver(password);
            Commands.run(spec("initdb", initdb(data, password), state.folder().resolve("logs/initdb.log")));
            Files.delete(password);
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
            var settings = data.resolve("postgresql.conf");
            Files.writeString(settings, Files.readString(settings) + SETTINGS);
            state.put(INITIALISED, "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChildSpec server() {
        var data = home().resolve("data");
        var port = Integer.toString(state.port("postgres"));
        var command = List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", port);
        return spec("PostgreSQL", command, state.folder().resolve("logs/postgres.log"));
    }

    /** In the platform's folder, or, when root's checkout is closed to the account nobody, beside the system's. */
    Path home() {
        return Path.of(state.once("postgres.folder", () -> place(state.folder()).toString()));
    }

    static Path place(Path folder) {
        if (!Commands.isRoot() || isOpenToOthers(folder)) {
            return folder.resolve("postgres");
        }
        return Path.of("/var/tmp", "closeout-" + Integer.toHexString(folder.hashCode()), "postgres");
    }

    /** What to delete of it: outside the platform's folder it has one of its own around it. */
    static Path wholePlace(Path home, Path folder) {
        return home.startsWith(folder) ? home : home.resolveSibling("").normalize();
    }

    private static boolean isOpenToOthers(Path folder) {
        try {
            for (var step = folder; step != null; step = step.getParent()) {
                if (Files.exists(step)
                        && !Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> initdb(Path data, Path password) {
        var command = new ArrayList<>(List.of(programs.resolve("bin/initdb").toString(), "-D", data.toString()));
        command.addAll(Arrays.asList("-U", PostgresServer.SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync"));
        command.add("--pwfile=" + password);
        return command;
    }

    private ChildSpec spec(String name, List<String> command, Path log) {
        var pidFile = state.folder().resolve("run/postgres.pid");
        return new ChildSpec(name, command, Map.of("TZ", "UTC"), home(), log, pidFile, true);
    }

    private static void handOver(Path path) throws IOException {
        if (Commands.isRoot()) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }
}
