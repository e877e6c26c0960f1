package com.hotelmate.chat.adapter.websocket.trigger;

import com.hotelmate.chat.adapter.websocket.wire.Signature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Another publisher that knows the secret. */
public final class SignedCaller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final String key;
    private final RequestSignature signature;
    private final long now;

    /** Signs for the application with that key and secret, at that second. */
    public SignedCaller(URI server, String key, String secret, long now) {
        this.server = server;
        this.key = key;
        this.signature = new RequestSignature(key, new Signature(key, secret));
        this.now = now;
    }

    /** Posts a body. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        Map<String, String> query = parameters();
        query.put("body_md5", RequestSignature.md5(body.getBytes(StandardCharsets.UTF_8)));
        return send("POST", path, query, HttpRequest.BodyPublishers.ofString(body));
    }

    /** Gets something, with further query parameters. */
    public HttpResponse<String> get(String path, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> query = parameters();
        query.putAll(more);
        return send("GET", path, query, HttpRequest.BodyPublishers.noBody());
    }

    private Map<String, String> parameters() {
        return new TreeMap<>(Map.of("auth_key", key, "auth_timestamp", Long.toString(now), "auth_version", "1.0"));
    }

    private HttpResponse<String> send(
            String method, String path, Map<String, String> query, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        query.put("auth_signature", signature.expected(method, path, query));
        String text = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return HTTP.send(
                HttpRequest.newBuilder(server.resolve(path + "?" + text))
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
