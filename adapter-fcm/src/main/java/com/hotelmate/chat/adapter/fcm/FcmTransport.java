package com.hotelmate.chat.adapter.fcm;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP below firebase-admin. Unlike the library's own it has no threads, is closed with its owner, ends a call when
 * told to, tries everything once and writes nothing that it carries to a log. Thread-safe.
 */
final class FcmTransport extends HttpTransport {

    private static final String SERVICE = "https://fcm.googleapis.com";

    private final CloseableHttpClient client;
    private final Optional<String> endpoint;
    private final Map<Thread, Call> calls = new ConcurrentHashMap<>();

    FcmTransport(FcmSettings settings, int connections) {
        this.endpoint = settings.endpoint().map(URI::toString).map(FcmTransport::withoutSlash);
        this.client = HttpClients.custom()
                .useSystemProperties()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .useSystemProperties()
                        .setConnectionFactory(QuietConnection::open)
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections * 2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(Timeout.of(settings.readTimeout()))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.deadline()))
                        .setResponseTimeout(Timeout.of(settings.readTimeout()))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    /** Lets what this thread asks for be part of that call, until it is told otherwise. */
    void enter(Call call) {
        Call unused = calls.put(Thread.currentThread(), call);
    }

    void leave() {
        Call unused = calls.remove(Thread.currentThread());
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        String address = endpoint.filter(there -> url.startsWith(SERVICE + "/"))
                .map(there -> there + url.substring(SERVICE.length()))
                .orElse(url);
        return new OneAttempt(new HttpUriRequestBase(method, URI.create(address)), this::execute);
    }

    private LowLevelHttpResponse execute(HttpUriRequestBase request) throws IOException {
        Call call = calls.getOrDefault(Thread.currentThread(), new Call());
        call.running(request);
        try {
            return client.execute(request, Answer::of);
        } finally {
            call.done();
        }
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @Override
    public void shutdown() {
        client.close(CloseMode.IMMEDIATE);
    }
}
