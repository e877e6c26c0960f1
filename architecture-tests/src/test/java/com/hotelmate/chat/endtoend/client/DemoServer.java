package com.hotelmate.chat.endtoend.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.standalone.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server in this JVM, on a port of its own, with the sample hotels in it. Thread-safe. */
public final class DemoServer implements AutoCloseable {

    /** The key of the Pusher application. */
    public static final String PUSHER_KEY = "hotel-chat-key";

    /** The hotel in which most stories happen. */
    public static final String KILLARNEY = "hotel-killarney";

    /** The other hotel. */
    public static final String DUBLIN = "dublin-central";

    /** The system property that has the stories told on PostgreSQL instead of in memory. */
    private static final String ON_POSTGRES = "hotelchat.stories.on.postgres";

    private static final String SOME_KEY = "dGhpcy1rZXktaXMtZm9yLXRlc3RzLW9ubHktMTIzNDU";

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Consumer<Exchange>> observers = new CopyOnWriteArrayList<>();
    private final Map<String, Hotel> hotels = new ConcurrentHashMap<>();
    private final Server server;
    private final Map<String, String> environment;
    private final JsonNode credentials;
    private final Person bookings;

    private DemoServer(Server server, Map<String, String> environment, JsonNode credentials) {
        this.server = server;
        this.environment = Map.copyOf(environment);
        this.credentials = credentials;
        this.bookings = new Person(
                this,
                "booking system",
                Map.of(
                        "Authorization",
                        "Bearer " + credentials.path("integration_key").asText()));
    }

    /** A server with some settings that are not the usual ones. */
    public static DemoServer with(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of("MODE", "demo", "PORT", "0", "LIMITS_FACTOR", "100000"));
        if (Boolean.getBoolean(ON_POSTGRES)) {
            environment.putAll(aDatabase());
        }
        environment.putAll(settings);
        Server server = Server.start(environment);
        return new DemoServer(server, environment, Answer.parse(server.furnish()));
    }

    /** A server without anything in it, whose database need not be there yet. */
    public static DemoServer unfurnished(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of("MODE", "demo", "PORT", "0"));
        environment.putAll(settings);
        return new DemoServer(Server.start(environment), environment, MissingNode.getInstance());
    }

    /** Another node of the same deployment. */
    public DemoServer anotherNode() {
        return new DemoServer(Server.start(environment), environment, credentials);
    }

    /** The settings of a server that keeps everything in an empty database of its own, and is patient with a busy machine. */
    public static Map<String, String> aDatabase() {
        return in(TestDatabase.newEmptyAddress());
    }

    /** The settings of a server that keeps everything in that database, and shares it with others. */
    public static Map<String, String> in(DatabaseAddress address) {
        String who = address.user().orElseThrow()
                + address.password().map(word -> ":" + word).orElse("");
        return Map.of(
                "DATABASE_URL",
                address.jdbcUrl().replace("jdbc:postgresql://", "postgres://" + who + "@"),
                "DATABASE_POOL_SIZE",
                "5",
                "DATABASE_TIMEOUT_SECONDS",
                "20",
                "STAFF_TOKEN_KEYS",
                "tests:" + SOME_KEY,
                "GUEST_SESSION_KEYS",
                "tests:" + SOME_KEY,
                "PUSHER_SECRET",
                SOME_KEY);
    }

    /** Has every request and answer looked at; what the observer throws, the caller gets. */
    public DemoServer watchedBy(Consumer<Exchange> observer) {
        observers.add(observer);
        return this;
    }

    /** One of the sample hotels. */
    public Hotel hotel(String slug) {
        return hotels.computeIfAbsent(slug, name -> new Hotel(this, hotelCredentials(name)));
    }

    /** The booking system. */
    public Person bookings() {
        return bookings;
    }

    /** Somebody without credentials. */
    public Person stranger() {
        return new Person(this, "stranger", Map.of());
    }

    /** Somebody who shows a guest token. */
    public Person holderOf(String token) {
        return new Person(this, "guest", Map.of("Authorization", "GuestToken " + token));
    }

    /** Everything that the demo tells of itself. */
    public JsonNode credentials() {
        return credentials;
    }

    /** The number that {@code /metrics} shows for it now, if it does; name and labels as they stand there. */
    public OptionalDouble metric(String series) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$")
                .matcher(stranger().get("/metrics").text());
        return line.find() ? OptionalDouble.of(Double.parseDouble(line.group(1))) : OptionalDouble.empty();
    }

    /** The inventory of routes. */
    public List<Route<?>> routes() {
        return server.routes();
    }

    /** The address without a slash at the end. */
    public String url() {
        return server.baseUrl();
    }

    /** The port it listens on. */
    public int port() {
        return URI.create(url()).getPort();
    }

    /** Sends a request, and hands the answer to the observers. */
    public Answer call(String method, String path, Map<String, String> headers, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(DEADLINE)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        headers.forEach(request::setHeader);
        if (json != null && !headers.containsKey("Content-Type")) {
            request.setHeader("Content-Type", "application/json");
        }
        return send(request.build(), path);
    }

    private Answer send(HttpRequest request, String path) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            Exchange exchange = new Exchange(request.method(), path, answer);
            observers.forEach(observer -> observer.accept(exchange));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode hotelCredentials(String slug) {
        for (JsonNode hotel : credentials.path("hotels")) {
            if (hotel.path("slug").asText().equals(slug)) {
                return hotel;
            }
        }
        throw new IllegalArgumentException(slug);
    }

    @Override
    public void close() {
        server.close();
    }
}
