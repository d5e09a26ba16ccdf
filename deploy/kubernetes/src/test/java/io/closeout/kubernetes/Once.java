package io.closeout.kubernetes;

import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A value that is made when first asked for, and only once; a failure stays one too, so that it is not waited for twice. */
record Once<T>(FutureTask<T> making) implements Supplier<T> {

    static <T> Supplier<T> of(Supplier<T> maker) {
        return new Once<>(new FutureTask<>(maker::get));
    }

    @Override
    public T get() {
        making.run();
        if (making.state() == Future.State.FAILED) {
            throw new IllegalStateException(making.exceptionNow().getMessage(), making.exceptionNow());
        }
        return making.resultNow();
    }
}
