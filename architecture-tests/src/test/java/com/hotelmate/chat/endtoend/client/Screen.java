package com.hotelmate.chat.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.pusher.client.Pusher;
import com.pusher.client.PusherOptions;
import com.pusher.client.channel.Channel;
import com.pusher.client.channel.ChannelEventListener;
import com.pusher.client.channel.PrivateChannelEventListener;
import com.pusher.client.channel.PusherEvent;
import com.pusher.client.connection.ConnectionState;
import com.pusher.client.util.HttpChannelAuthorizer;
import com.pusher.client.util.HttpUserAuthenticator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** A front end that is open: the official Pusher client, which keeps every event of the channels it listens to. */
public final class Screen implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Something that a channel brought. */
    public record Event(String channel, String name, JsonNode data) {

        /** What an envelope holds, or the whole of a flat event. */
        public JsonNode payload() {
            return data.has("payload") ? data.path("payload") : data;
        }
    }

    private final Pusher pusher;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Screen(Person person, DemoServer doorkeeper) {
        HttpChannelAuthorizer authorizer = new HttpChannelAuthorizer(doorkeeper.url() + "/api/pusher/auth");
        authorizer.setHeaders(person.headers());
        HttpUserAuthenticator authenticator = new HttpUserAuthenticator(doorkeeper.url() + "/api/pusher/user-auth");
        authenticator.setHeaders(person.headers());
        this.pusher = new Pusher(
                DemoServer.PUSHER_KEY,
                new PusherOptions()
                        .setHost("localhost")
                        .setWsPort(person.server().port())
                        .setUseTLS(false)
                        .setChannelAuthorizer(authorizer)
                        .setUserAuthenticator(authenticator));
    }

    /** The screen of a person, connected. */
    public static Screen of(Person person) {
        return of(person, person.server());
    }

    /** The screen of a person, connected to their node, whose rights another node grants. */
    public static Screen of(Person person, DemoServer doorkeeper) {
        Screen screen = new Screen(person, doorkeeper);
        screen.pusher.connect();
        await().atMost(DEADLINE).until(screen::isConnected);
        return screen;
    }

    /** Says who it is, so that the server can end all connections of that person. */
    public Screen signedIn() {
        pusher.signin();
        await().atMost(DEADLINE).until(() -> pusher.user().userId() != null);
        return this;
    }

    /** Listens to channels, and returns once all of them let it in. */
    public Screen listening(String... channels) {
        for (String channel : channels) {
            subscribe(channel);
        }
        await().atMost(DEADLINE).until(() -> subscribed.containsAll(Arrays.asList(channels)));
        assertThat(refused).isEmpty();
        return this;
    }

    /** Whether a channel keeps it out, or would if it asked again. */
    public boolean isKeptOutOf(String channel) {
        if (pusher.getPrivateChannel(channel) != null) {
            pusher.unsubscribe(channel);
            subscribed.remove(channel);
        }
        subscribe(channel);
        await().atMost(DEADLINE).until(() -> subscribed.contains(channel) || refused.contains(channel));
        return refused.contains(channel);
    }

    /** The first event of that name on that channel, which may still be on its way. */
    public Event heard(String channel, String name) {
        return heard(channel, name, data -> true);
    }

    /** The first such event that matches. */
    public Event heard(String channel, String name, Predicate<JsonNode> matching) {
        return heardWithin(DEADLINE, channel, name, matching);
    }

    /** The first envelope of that type on a channel. */
    public Event envelope(String channel, String type) {
        return heard(
                channel, "realtime_event", data -> data.path("type").asText().equals(type));
    }

    /** The first such event, if it arrives in that time. */
    public Event heardWithin(Duration time, String channel, String name, Predicate<JsonNode> matching) {
        try {
            return await().pollInterval(Duration.ofMillis(2))
                    .atMost(time)
                    .until(
                            () -> events.stream()
                                    .filter(event -> event.channel().equals(channel)
                                            && event.name().equals(name)
                                            && matching.test(event.data()))
                                    .findFirst(),
                            found -> found.isPresent())
                    .orElseThrow();
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(name + " was not heard on " + channel + ", but: " + events, never);
        }
    }

    /** Everything that was heard so far, in order. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Loses the connection, and what is sent meanwhile. */
    public void disconnect() {
        pusher.disconnect();
        await().atMost(DEADLINE).until(() -> pusher.getConnection().getState() == ConnectionState.DISCONNECTED);
        subscribed.clear();
    }

    /** Comes back, and listens to the same channels. */
    public void reconnect(String... channels) {
        pusher.connect();
        await().atMost(DEADLINE).until(() -> isConnected() && subscribed.containsAll(Arrays.asList(channels)));
    }

    /** Whether the server still holds the connection. */
    public boolean isConnected() {
        return pusher.getConnection().getState() == ConnectionState.CONNECTED;
    }

    /** Waits until the server has ended the connection for good. */
    public void isThrownOut() {
        await().atMost(DEADLINE).until(() -> pusher.getConnection().getState() == ConnectionState.DISCONNECTED);
    }

    @Override
    public void close() {
        pusher.disconnect();
    }

    private void subscribe(String name) {
        Channel channel = name.startsWith("private-")
                ? pusher.subscribePrivate(name, new Listener(name))
                : pusher.subscribe(name, new PublicListener());
        channel.bindGlobal(this::keep);
    }

    private void keep(PusherEvent event) {
        if (!event.getEventName().startsWith("pusher_internal:")) {
            events.add(new Event(event.getChannelName(), event.getEventName(), Answer.parse(event.getData())));
        }
    }

    private class PublicListener implements ChannelEventListener {

        @Override
        public void onEvent(PusherEvent event) {
            throw new AssertionError("Bound to nothing");
        }

        @Override
        public void onSubscriptionSucceeded(String channel) {
            subscribed.add(channel);
        }
    }

    private final class Listener extends PublicListener implements PrivateChannelEventListener {

        private final String channel;

        Listener(String channel) {
            this.channel = channel;
        }

        @Override
        public void onAuthenticationFailure(String message, Exception cause) {
            refused.add(channel);
        }
    }
}
