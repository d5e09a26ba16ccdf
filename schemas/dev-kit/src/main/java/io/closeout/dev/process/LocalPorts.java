package io.closeout.dev.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;

/** Ports of 127.0.0.1, the only address anything here listens on. */
public final class LocalPorts {

    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;

    private LocalPorts() {}

    /**
     * A port that nobody listens on, below those the system gives to outgoing connections: such a one could take the
     * place of a server that is down for a moment, even the connection of its own client.
     */
    public static int free() {
        return new SecureRandom()
                .ints(FIRST, LAST)
                .limit(1000)
                .filter(LocalPorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port from %d to %d".formatted(FIRST, LAST)));
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody accepts connections there. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
