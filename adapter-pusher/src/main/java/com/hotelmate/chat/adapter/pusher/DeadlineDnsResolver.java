package com.hotelmate.chat.adapter.pusher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.conn.DnsResolver;

/**
 * Looks hosts up in threads of its own, since nothing ends a look-up that hangs: whoever asks is answered in time, though
 * it be with an error. Thread-safe.
 */
final class DeadlineDnsResolver implements DnsResolver, AutoCloseable {

    private static final int AT_ONCE = 8;

    private final DnsResolver resolver;
    private final Duration deadline;
    private final ExecutorService threads = Threads.few("hotel-chat-pusher-dns", AT_ONCE);

    DeadlineDnsResolver(DnsResolver resolver, Duration deadline) {
        this.resolver = resolver;
        this.deadline = deadline;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            Future<InetAddress[]> found = threads.submit(() -> resolver.resolve(host));
            return found.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException failed) {
            throw unknown(host, failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unknown(host, stop);
        }
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
