package com.hotelmate.chat.adapter.websocket;

import com.fasterxml.jackson.databind.node.TextNode;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.ServerConnector;

/** An application with an embedded realtime server, on a free port of this machine. */
final class RealtimeServer implements AutoCloseable {

    static final String KEY = "278d425bdf160c739803";
    /** When the request was signed that Pusher publishes as an example. */
    static final Instant NOW = Instant.ofEpochSecond(1353088179);

    static final String SECRET = "7ad3773142a6692b25b8";

    final EmbeddedRealtime realtime;
    private final RealtimeSettings settings;
    private final Javalin application;

    private RealtimeServer(RealtimeSettings settings, int port) {
        this.settings = settings;
        realtime = new EmbeddedRealtime(settings, InstantSource.fixed(NOW));
        application = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("/app/hello", request -> request.result("host"));
                    realtime.register(config);
                })
                .start(port);
    }

    static RealtimeServer start() {
        return start(settings -> settings);
    }

    static RealtimeServer start(UnaryOperator<RealtimeSettings> change) {
        return new RealtimeServer(change.apply(RealtimeSettings.of("3", KEY, SECRET)), 0);
    }

    /** How many connections may wait to be accepted. */
    int acceptQueue() {
        ServerConnector connector =
                (ServerConnector) application.jettyServer().server().getConnectors()[0];
        return connector.getAcceptQueueSize();
    }

    /** This server stopped, and another one in its place. */
    RealtimeServer restarted() {
        int port = port();
        close();
        return new RealtimeServer(settings, port);
    }

    int port() {
        return application.port();
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    RawClient connect() {
        return arriving().join();
    }

    RawClient connect(String path) {
        return arriving(path).join();
    }

    CompletableFuture<RawClient> arriving() {
        return arriving("/app/" + KEY + "?protocol=7&client=test&version=1");
    }

    private CompletableFuture<RawClient> arriving(String path) {
        return RawClient.arriving(URI.create("ws://127.0.0.1:" + port() + path));
    }

    /** A client that has read its greeting. */
    RawClient greeted() {
        RawClient client = connect();
        client.greeting();
        return client;
    }

    /** A client that signed in as a user. */
    RawClient signedIn(String userId) {
        RawClient client = greeted();
        String userData = userData(userId);
        client.signIn(realtime.signUser(client.socketId(), userData), userData);
        if (!client.nextEvent().equals("pusher:signin_success")) {
            throw new IllegalStateException("Not signed in: " + userId);
        }
        return client;
    }

    static String userData(String userId) {
        return "{\"id\":" + TextNode.valueOf(userId) + "}";
    }

    /** A client that listens to a private channel. */
    RawClient listener(String channel) {
        RawClient client = greeted();
        client.subscribe(channel, realtime.sign(client.socketId(), new Channel(channel)));
        if (!client.nextEvent().equals("pusher_internal:subscription_succeeded")) {
            throw new IllegalStateException("Not let in: " + channel);
        }
        return client;
    }

    void say(String channel, String event, Map<String, Object> body) {
        realtime.broadcast(List.of(new Signal(Dialect.GUEST_FLAT, new Channel(channel), event, payload(body))));
    }

    /** A signal whose body must not be asked for. */
    static Signal unrenderable(String channel) {
        return new Signal(
                Dialect.GUEST_FLAT,
                new Channel(channel),
                "event",
                new Payload(
                        () -> {
                            throw new AssertionError("rendered");
                        },
                        Map::of));
    }

    private static Payload payload(Map<String, Object> body) {
        return new Payload(() -> body, () -> Map.of("fetch", true));
    }

    @Override
    public void close() {
        application.stop();
    }
}
