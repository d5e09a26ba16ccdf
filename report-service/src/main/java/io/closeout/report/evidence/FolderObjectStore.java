package io.closeout.report.evidence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** A folder of this machine. A file is written beside its place, forced to the disk and then moved there at once. */
final class FolderObjectStore implements ObjectStore {

    private static final Logger LOG = Logger.getLogger(FolderObjectStore.class);

    private final Path root;
    private final Path arriving;

    FolderObjectStore(Path folder) {
        this.root = folder.toAbsolutePath().normalize();
        this.arriving = root.resolve("arriving");
        try {
            Files.createDirectories(arriving);
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void put(ObjectName name, Path file) {
        try {
            var draft = Files.createTempFile(arriving, null, null);
            try {
                Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
                force(draft, StandardOpenOption.WRITE);
                var folder = Files.createDirectories(root.resolve(name.folder()));
                Files.move(draft, folder.resolve(name.file()), StandardCopyOption.ATOMIC_MOVE);
                force(folder, StandardOpenOption.READ);
                force(folder.resolveSibling("."), StandardOpenOption.READ);
                force(root, StandardOpenOption.READ);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public boolean has(ObjectName name) {
        return Files.isRegularFile(place(name));
    }

    @Override
    public Optional<Found> find(ObjectName name) {
        try {
            var channel = FileChannel.open(place(name), StandardOpenOption.READ);
            return Optional.of(new Found(java.nio.channels.Channels.newInputStream(channel), channel.size()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void list(String reportPrefix, Consumer<Kept> visitor) {
        try (var reports = Files.newDirectoryStream(root, reportPrefix + "*")) {
            for (var report : reports) {
                if (!report.equals(arriving)) {
                    list(report, visitor);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new StoreException(e);
        }
    }

    private void list(Path report, Consumer<Kept> visitor) throws IOException {
        try (var files = Files.walk(report)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var putAt = Files.getLastModifiedTime(file).toInstant();
                ObjectName.of(root.relativize(file).toString().replace(File.separatorChar, '/'))
                        .ifPresent(name -> visitor.accept(new Kept(name, putAt)));
            }
        } catch (NoSuchFileException | UncheckedIOException gone) {
            LOG.debugf("a file of %s went while it was listed", report.getFileName());
        }
    }

    @Override
    public void delete(ObjectName name) {
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    private Path place(ObjectName name) {
        return root.resolve(name.folder()).resolve(name.file());
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }
}
