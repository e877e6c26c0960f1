package com.hotelmate.chat.adapter.fcm;

import com.google.firebase.FirebaseApp;
import com.google.firebase.ThreadManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that wait for the service: none while there is nothing to send. */
final class FcmThreads extends ThreadManager {

    private static final String NAME = "hotel-chat-fcm-calls";
    private static final int IDLE_SECONDS = 10;
    private static final int END_SECONDS = 2;

    private final ThreadPoolExecutor pool;

    FcmThreads(int size) {
        this.pool = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), FcmThreads::daemon);
        pool.allowCoreThreadTimeOut(true);
    }

    ExecutorService pool() {
        return pool;
    }

    /** Ends them, and waits until they have. */
    void end() {
        pool.shutdownNow();
        try {
            boolean unused = pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected ExecutorService getExecutor(FirebaseApp app) {
        return pool;
    }

    @Override
    protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
        pool.shutdownNow();
    }

    @Override
    protected ThreadFactory getThreadFactory() {
        return FcmThreads::daemon;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, NAME);
        thread.setDaemon(true);
        return thread;
    }
}
