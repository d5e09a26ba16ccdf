package io.closeout.dev.platform;

/** What runs a server: a process of this machine or a container. */
sealed interface Engine permits ProcessEngine, ContainerEngine {

    void start();

    /** Ends it in order, data written. */
    void stop();

    /** Ends it at once, as a power cut would. */
    void kill();

    void pause();

    void resume();

    boolean isRunning();

    long pid();

    /** Where it writes its log, or how to read it. */
    String log();
}
