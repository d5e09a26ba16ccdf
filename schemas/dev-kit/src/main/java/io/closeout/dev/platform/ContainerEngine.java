package io.closeout.dev.platform;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * A server as a container, which Testcontainers removes when the program that made it has ended. Its id is kept in a
 * file, so that another class loader of the same program steers the same container. Its data ends with it.
 */
final class ContainerEngine implements Engine {

    private static final int STOP_SECONDS = 30;

    private final Path idFile;
    private final Supplier<GenericContainer<?>> recipe;

    ContainerEngine(Path idFile, Supplier<GenericContainer<?>> recipe) {
        this.idFile = idFile;
        this.recipe = recipe;
    }

    @Override
    public void start() {
        if (state().isPresent()) {
            docker().startContainerCmd(id()).exec();
            return;
        }
        var container = recipe.get();
        container.start();
        PrivateFiles.write(idFile, container.getContainerId());
    }

    @Override
    public void stop() {
        if (!isRunning()) {
            return;
        }
        docker().stopContainerCmd(id()).withTimeout(STOP_SECONDS).exec();
    }

    @Override
    public void kill() {
        if (isRunning()) {
            signal("KILL");
        }
    }

    void signal(String name) {
        docker().killContainerCmd(id()).withSignal(name).exec();
    }

    @Override
    public void pause() {
        docker().pauseContainerCmd(id()).exec();
    }

    @Override
    public void resume() {
        docker().unpauseContainerCmd(id()).exec();
    }

    @Override
    public boolean isRunning() {
        return state().map(ContainerState::getRunning).orElse(false);
    }

    @Override
    public long pid() {
        return state().map(ContainerState::getPidLong)
                .orElseThrow(() -> new IllegalStateException("There is no such container"));
    }

    @Override
    public String log() {
        return "docker logs " + id();
    }

    private Optional<ContainerState> state() {
        if (!Files.exists(idFile)) {
            return Optional.empty();
        }
        try {
            return Optional.of(docker().inspectContainerCmd(id()).exec().getState());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private String id() {
        try {
            return Files.readString(idFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DockerClient docker() {
        return DockerClientFactory.lazyClient();
    }
}
