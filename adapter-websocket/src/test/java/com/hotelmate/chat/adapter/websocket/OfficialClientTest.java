package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import com.hotelmate.chat.adapter.websocket.trigger.SignedCaller;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.pusher.client.Pusher;
import com.pusher.client.PusherOptions;
import com.pusher.client.channel.PrivateChannelEventListener;
import com.pusher.client.channel.PusherEvent;
import com.pusher.client.connection.ConnectionState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Java client that Pusher publishes, unchanged but for host and port. */
class OfficialClientTest {

    private static final String ROOM = "private-killarney-room-101-chat";
    private static final Holder GUEST = new Holder.Guest(new HotelSlug("killarney"), new BookingId("BK-1"));

    private RealtimeServer server = RealtimeServer.start(
            settings -> settings.withTriggerApi(true).withPrivacy(RealtimeSettings.Privacy.PUBLIC));
    private final List<Pusher> clients = new ArrayList<>();

    @AfterEach
    void stop() {
        clients.forEach(Pusher::disconnect);
        server.close();
    }

    @Test
    void hearsAPublicChannel() throws InterruptedException {
        Listener listener = new Listener();
        connected().subscribe("killarney-guest-messages", listener, "new-guest-message");
        listener.awaitSubscribed();

        server.say("killarney-guest-messages", "new-guest-message", Map.of("message", "Towels, please"));

        PusherEvent event = listener.next();
        assertThat(event.getChannelName()).isEqualTo("killarney-guest-messages");
        assertThat(event.getData()).isEqualTo("{\"message\":\"Towels, please\"}");
    }

    @Test
    void hearsAPrivateChannelOnceAuthorised() throws InterruptedException {
        Listener listener = new Listener();
        connected().subscribePrivate(ROOM, listener, "new-message", "message-deleted");
        listener.awaitSubscribed();

        for (int seq = 1; seq <= 50; seq++) {
            server.say(ROOM, seq % 2 == 0 ? "message-deleted" : "new-message", Map.of("seq", seq));
        }

        for (int seq = 1; seq <= 50; seq++) {
            assertThat(listener.next().getData()).isEqualTo("{\"seq\":" + seq + "}");
        }
    }

    @Test
    void learnsThatItsAccessEnded() throws InterruptedException {
        Listener listener = new Listener();
        connected().subscribePrivate(ROOM, listener, "pusher:subscription_error");
        listener.awaitSubscribed();

        server.realtime.endSubscriptions(GUEST, List.of(new Channel(ROOM)));

        assertThat(listener.next().getData()).contains("\"status\":403");
    }

    @Test
    void doesNotComeBackWhenItsRightsAreGone() throws InterruptedException {
        Pusher client = connected();
        Listener listener = new Listener();
        client.subscribePrivate(ROOM, listener, "new-message");
        listener.awaitSubscribed();

        server.realtime.closeConnections(GUEST);

        await().until(() -> client.getConnection().getState() == ConnectionState.DISCONNECTED);
    }

    @Test
    void signsInAndDoesNotComeBackWhenItsConnectionsAreTerminated() throws IOException, InterruptedException {
        Pusher client = connected();
        client.signin();
        await().until(() -> "guest-7".equals(client.user().userId()));
        await().until(() -> server.realtime.watches(new Channel("#server-to-user-guest-7")));

        int status = new SignedCaller(
                        server.http("/"),
                        RealtimeServer.KEY,
                        RealtimeServer.SECRET,
                        RealtimeServer.NOW.getEpochSecond())
                .post("/apps/3/users/guest-7/terminate_connections", "{}")
                .statusCode();

        assertThat(status).isEqualTo(200);
        await().until(() -> client.getConnection().getState() == ConnectionState.DISCONNECTED);
    }

    @Test
    void comesBackAfterARestartAndListensAgain() throws InterruptedException {
        Listener listener = new Listener();
        Pusher client = connected();
        client.subscribePrivate(ROOM, listener, "new-message");
        listener.awaitSubscribed();
        String before = client.getConnection().getSocketId();

        server.realtime.drain(Duration.ofMillis(1));
        server = server.restarted();

        listener.awaitSubscribed();
        assertThat(client.getConnection().getSocketId()).isNotEqualTo(before);
        server.say(ROOM, "new-message", Map.of("seq", 1));
        assertThat(listener.next().getData()).isEqualTo("{\"seq\":1}");
    }

    private Pusher connected() {
        PusherOptions options = new PusherOptions()
                .setHost("127.0.0.1")
                .setWsPort(server.port())
                .setUseTLS(false)
                .setUserAuthenticator(socketId -> {
                    String userData = RealtimeServer.userData("guest-7");
                    return "{\"auth\":\"" + server.realtime.signUser(socketId, userData) + "\",\"user_data\":"
                            + TextNode.valueOf(userData) + "}";
                })
                .setChannelAuthorizer((channel, socketId) -> {
                    server.realtime.granted(socketId, new Channel(channel), GUEST);
                    return "{\"auth\":\"" + server.realtime.sign(socketId, new Channel(channel)) + "\"}";
                });
        Pusher client = new Pusher(RealtimeServer.KEY, options);
        clients.add(client);
        client.connect();
        await().until(() -> client.getConnection().getState() == ConnectionState.CONNECTED);
        return client;
    }

    /** Collects what a channel brings. */
    private static final class Listener implements PrivateChannelEventListener {

        private final BlockingQueue<PusherEvent> events = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> subscribed = new LinkedBlockingQueue<>();

        void awaitSubscribed() throws InterruptedException {
            assertThat(subscribed.poll(10, TimeUnit.SECONDS)).isNotNull();
        }

        PusherEvent next() throws InterruptedException {
            PusherEvent event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            return event;
        }

        @Override
        public void onEvent(PusherEvent event) {
            events.add(event);
        }

        @Override
        public void onSubscriptionSucceeded(String channel) {
            subscribed.add(channel);
        }

        @Override
        public void onAuthenticationFailure(String message, Exception cause) {
            throw new AssertionError(message, cause);
        }
    }
}
