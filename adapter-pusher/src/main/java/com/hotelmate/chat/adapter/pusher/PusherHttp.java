package com.hotelmate.chat.adapter.pusher;

import com.pusher.rest.PusherAbstract;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;

/**
 * The official library's signed calls over connections of our own, since its own synchronous client knows neither a
 * deadline for the whole call nor the header {@code Retry-After}. Event data is sent as the text it is. Every call is made
 * once: nothing is repeated and no redirect is followed. Goes through the proxy that the JVM is told of. Thread-safe.
 */
final class PusherHttp extends PusherAbstract<Answer> implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final int BUFFER_BYTES = 8 << 10;
    private static final int BODY_BYTES = 64 << 10;
    private static final Duration CONNECTION_LIFE = Duration.ofMinutes(5);
    private static final int TRUSTED_IDLE_MILLIS = 500;

    private final Duration deadline;
    private final InstantSource clock;
    private final DeadlineDnsResolver dns;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines = Threads.timer("hotel-chat-pusher-deadlines");
    private final Set<HttpRequestBase> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    PusherHttp(PusherSettings settings, InstantSource clock) {
        this(settings, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    PusherHttp(PusherSettings settings, InstantSource clock, DnsResolver dns) {
        super(settings.appId(), settings.key(), settings.secret());
        this.deadline = settings.deadline();
        this.clock = clock;
        this.dns = new DeadlineDnsResolver(dns, deadline);
        this.client = client(this.dns, Math.toIntExact(deadline.toMillis()));
        setHost(settings.host() + ":" + settings.port());
        setEncrypted(settings.tls());
        setDataMarshaller(String::valueOf);
    }

    private static CloseableHttpClient client(DnsResolver dns, int millis) {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", SSLConnectionSocketFactory.getSocketFactory())
                        .build(),
                // The usual ones write what people say to a log, if the house logs everything.
                (route, settings) -> new DefaultManagedHttpClientConnection("hotel-chat", BUFFER_BYTES),
                null,
                dns,
                CONNECTION_LIFE.toMillis(),
                TimeUnit.MILLISECONDS);
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(TRUSTED_IDLE_MILLIS);
        return HttpClientBuilder.create()
                .useSystemProperties()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(millis)
                        .setConnectTimeout(millis)
                        .setSocketTimeout(millis)
                        .build())
                .setUserAgent("hotel-chat")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    protected Answer doGet(URI uri) {
        return call(new HttpGet(uri));
    }

    @Override
    protected Answer doPost(URI uri, String body) {
        HttpPost request = new HttpPost(uri);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return call(request);
    }

    private Answer call(HttpRequestBase request) {
        inFlight.add(request);
        Future<?> cutOff = null;
        try {
            cutOff = deadlines.schedule(request::abort, deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (closed) {
                return Answer.none("closed");
            }
            return execute(request);
        } catch (RejectedExecutionException afterClose) {
            return Answer.none("closed");
        } finally {
            if (cutOff != null) {
                cutOff.cancel(false);
            }
            inFlight.remove(request);
        }
    }

    private Answer execute(HttpRequestBase request) {
        try (CloseableHttpResponse response = client.execute(request)) {
            String body = beginningOf(response.getEntity());
            return Answer.of(response.getStatusLine().getStatusCode(), retryAfter(response), body);
        } catch (IOException | IllegalStateException failure) {
            // The latter is how the pool says that it was closed meanwhile.
            boolean late = !closed && (request.isAborted() || failure instanceof InterruptedIOException);
            return Answer.none(
                    late
                            ? "no answer within " + deadline.toMillis() + " ms"
                            : failure.getClass().getSimpleName());
        }
    }

    private Optional<Duration> retryAfter(CloseableHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        return RetryAfter.read(header == null ? null : header.getValue(), clock.instant());
    }

    private static String beginningOf(HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream body = entity.getContent();
        byte[] beginning = body.readNBytes(BODY_BYTES);
        if (beginning.length < BODY_BYTES) {
            // At its end the connection goes back to the pool; a longer answer costs the connection.
            body.close();
        }
        return new String(beginning, StandardCharsets.UTF_8);
    }

    /** Ends the calls under way and frees every connection and thread. */
    @Override
    public void close() {
        closed = true;
        inFlight.forEach(HttpRequestBase::abort);
        deadlines.shutdownNow();
        dns.close();
        try {
            client.close();
        } catch (IOException unclean) {
            throw new UncheckedIOException(unclean);
        }
    }
}
