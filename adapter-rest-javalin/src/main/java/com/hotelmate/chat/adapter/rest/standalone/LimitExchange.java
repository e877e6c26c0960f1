package com.hotelmate.chat.adapter.rest.standalone;

import com.hotelmate.chat.adapter.rest.limit.Exchange;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the other nodes every second what callers took here. Thread-safe; has a thread from its beginning to its end. */
final class LimitExchange implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LimitExchange.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Exchange exchange;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "hotel-chat-limits");

    private LimitExchange(Exchange exchange) {
        this.exchange = exchange;
    }

    static LimitExchange begin(Exchange exchange) {
        LimitExchange begun = new LimitExchange(exchange);
        begun.thread.setDaemon(true);
        begun.thread.start();
        return begun;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                exchangeOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void exchangeOnce() {
        try {
            exchange.run();
        } catch (StorageUnavailableException e) {
            // Each node goes on counting by itself; readiness tells that the database is away.
        } catch (RuntimeException e) {
            LOG.error("Limits could not be kept together with other nodes", e);
        }
    }
}
