package com.hotelmate.chat.adapter.pusher;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors of daemon threads, which are there while there is something to do and for a little longer. */
final class Threads {

    private static final Duration IDLE = Duration.ofSeconds(10);

    private Threads() {}

    /** One thread for what is to happen at some time. Nothing happens after a shutdown. */
    static ScheduledThreadPoolExecutor timer(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named(name));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    /** One thread for what is dropped when too much of it waits. */
    static ThreadPoolExecutor lossy(String name, int waiting) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(waiting),
                named(name),
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** For what may hang: nothing waits, and more than that many at once are rejected. */
    static ThreadPoolExecutor few(String name, int atOnce) {
        return new ThreadPoolExecutor(
                0, atOnce, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), named(name));
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
