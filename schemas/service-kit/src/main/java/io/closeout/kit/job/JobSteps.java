package io.closeout.kit.job;

import java.util.UUID;

/**
 * How a kind of jobs is done.
 *
 * @param <P> what is made once and used in every step
 */
public interface JobSteps<P> {

    P prepare(Job job);

    /**
     * Goes on with a job in one transaction that begins with {@link JobQueue#renew}: either all of it counts or nothing.
     *
     * @return whether there may be more to do for this holder
     */
    boolean step(Job job, P prepared, UUID holder);

    /** Whether a failure is one of the job itself, which is then ended; any other is waited out. */
    boolean isHopeless(RuntimeException failure);

    void fail(Job job, String why);
}
