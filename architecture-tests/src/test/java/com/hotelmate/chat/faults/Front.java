package com.hotelmate.chat.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A front end that knows several nodes: what one node does not answer it asks the next one. Thread-safe.
 */
final class Front {

    /** The key of the booking system, by which the house is furnished. */
    static final String INTEGRATION_KEY = "key-of-the-booking-system-in-fault-tests";

    private static final Duration RETRY = Duration.ofMillis(20);
    private static final JsonMapper JSON = new JsonMapper();

    /** Status 0 means that no answer came. */
    record Answer(int status, JsonNode body) {

        boolean isCertain() {
            return status > 0 && status < 500;
        }

        JsonNode expecting(int... accepted) {
            for (int one : accepted) {
                if (one == status) {
                    return body;
                }
            }
            throw new AssertionError(status + " " + body);
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Integer> ports;
    private final AtomicInteger preferred = new AtomicInteger();

    Front(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /** One attempt at the node that answered last. */
    Answer call(String method, String path, String authorization, Map<String, ?> body) {
        int node = Math.floorMod(preferred.get(), ports.size());
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(node) + path))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .header("Authorization", authorization)
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), JSON.readTree(response.body()));
            if (!answer.isCertain()) {
                preferred.compareAndSet(node, node + 1);
            }
            return answer;
        } catch (IOException e) {
            preferred.compareAndSet(node, node + 1);
            return new Answer(0, JSON.nullNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, JSON.nullNode());
        }
    }

    /** Attempts until an answer is certain; only for what may be repeated. */
    Answer insist(String method, String path, String authorization, Map<String, ?> body) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Answer answer = call(method, path, authorization, body);
        while (!answer.isCertain() && !Thread.currentThread().isInterrupted()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No certain answer to " + method + " " + path + ": " + answer);
            }
            LockSupport.parkNanos(RETRY.toNanos());
            answer = call(method, path, authorization, body);
        }
        return answer;
    }

    private static String text(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
