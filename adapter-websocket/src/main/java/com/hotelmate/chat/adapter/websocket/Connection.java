package com.hotelmate.chat.adapter.websocket;

import com.hotelmate.chat.adapter.websocket.wire.ClientFrame;
import com.hotelmate.chat.adapter.websocket.wire.CloseCode;
import com.hotelmate.chat.adapter.websocket.wire.ServerFrame;
import com.hotelmate.chat.adapter.websocket.wire.UserData;
import com.hotelmate.chat.application.port.realtime.Holder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection, from the greeting to the goodbye. Thread-safe. Public only because Jetty calls no other
 * classes; nobody else can make one.
 */
public final class Connection implements Session.Listener.AutoDemanding {

    private static final int PATIENCE = 5;

    private final Switchboard switchboard;
    private final Greeting greeting;
    private final Subscriptions subscriptions;
    private final Pulse pulse;
    private final Pieces pieces;
    /** When the goodbye was said, on the clock of {@link System#nanoTime}; zero before. */
    private final AtomicLong leftAt = new AtomicLong();

    private volatile @Nullable Outlet outlet;
    private volatile String socketId = "";
    /** Who signed in; empty when nobody did. */
    private volatile String user = "";

    private int misunderstandings;

    Connection(Switchboard switchboard, Greeting greeting) {
        this.switchboard = switchboard;
        this.greeting = greeting;
        this.subscriptions = new Subscriptions(switchboard, this);
        this.pulse = new Pulse(switchboard.settings().timeouts(), System.nanoTime());
        this.pieces = new Pieces(switchboard.settings().limits().frameBytes());
    }

    @Override
    public void onWebSocketOpen(Session session) {
        RealtimeSettings settings = switchboard.settings();
        outlet = new Outlet(((WebSocketSession) session).getCoreSession(), settings.limits());
        Optional<CloseCode> objection = greeting.objection(settings).or(() -> switchboard.admit(this));
        if (objection.isPresent()) {
            session.setIdleTimeout(settings.timeouts().farewell());
            close(objection.get());
            return;
        }
        // Silence is the affair of the pulse, which a client may answer.
        session.setIdleTimeout(Duration.ZERO);
        deliver(ServerFrame.connectionEstablished(
                socketId, Math.max(1, settings.timeouts().activity().toSeconds())));
    }

    @Override
    public void onWebSocketPartialText(String piece, boolean last) {
        pulse.heard(System.nanoTime());
        if (leftAt.get() != 0) {
            return;
        }
        String message = pieces.add(piece, last);
        if (message != null) {
            hear(message);
        }
    }

    @Override
    public void onWebSocketPartialBinary(ByteBuffer piece, boolean last, Callback callback) {
        pulse.heard(System.nanoTime());
        callback.succeed();
        if (last && leftAt.get() == 0) {
            misunderstand();
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        if (!greeting.answersPings()) {
            pulse.heard(System.nanoTime());
        }
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
        leftAt.compareAndSet(0, System.nanoTime() | 1);
        subscriptions.close();
        switchboard.forget(socketId, this);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // A line that broke; the close that follows cleans up.
    }

    void call(String name) {
        socketId = name;
    }

    boolean isOf(String userId) {
        return user.equals(userId);
    }

    boolean isCalled(String name) {
        return socketId.equals(name);
    }

    /** Sends a frame that others may be sending too, or drops the client if it does not keep up. */
    void deliver(ByteBuffer frame) {
        Outlet out = outlet;
        if (out != null && !out.offer(frame) && close(CloseCode.OVERLOADED)) {
            switchboard.dropped();
        }
    }

    /** Says goodbye; false if that has been done. */
    boolean close(CloseCode code) {
        Outlet out = outlet;
        if (out == null || !leftAt.compareAndSet(0, System.nanoTime() | 1)) {
            return false;
        }
        subscriptions.close();
        out.close(code);
        return true;
    }

    void granted(String channel, Holder holder) {
        subscriptions.grant(channel, holder);
    }

    boolean includes(Holder holder) {
        return subscriptions.includes(holder);
    }

    void end(Holder holder, Collection<String> channels) {
        for (String silenced : subscriptions.end(holder, channels)) {
            deliver(ServerFrame.subscriptionError(silenced, "AuthError", "Access ended", 403));
        }
    }

    /** Looks after this client as time goes by. */
    void tend(long now) {
        Outlet out = outlet;
        if (out == null) {
            return;
        }
        long left = leftAt.get();
        if (left != 0) {
            if (now - left > switchboard.settings().timeouts().farewell().toNanos()) {
                out.cut();
            }
            return;
        }
        switch (pulse.feel(now)) {
            case WELL -> {}
            case GONE -> close(CloseCode.NO_PONG);
            case ASK -> {
                if (greeting.answersPings()) {
                    deliver(ServerFrame.ping());
                } else {
                    out.ping();
                }
            }
        }
    }

    private void hear(String text) {
        if (pieces.isTooLong(text)) {
            close(CloseCode.UNAUTHORISED);
            return;
        }
        Optional<ClientFrame> understood = ClientFrame.parse(text);
        if (understood.isEmpty()) {
            misunderstand();
            return;
        }
        misunderstandings = 0;
        ClientFrame frame = understood.get();
        switch (frame.kind()) {
            case SIGN_IN -> signIn(frame);
            case SUBSCRIBE -> deliver(subscriptions.subscribe(frame, socketId, user));
            case UNSUBSCRIBE -> subscriptions.unsubscribe(frame.channel());
            case PING -> deliver(ServerFrame.pong());
            case PONG -> {}
            case CLIENT_EVENT -> deliver(ServerFrame.error(4301, "Client events are not offered"));
        }
    }

    /** A connection stays with the first user, so that whoever ends that user's connections ends all that began so. */
    private void signIn(ClientFrame frame) {
        String id = UserData.id(frame.userData()).orElse("");
        boolean genuine = switchboard.signature().authenticates(frame.auth(), socketId, frame.userData());
        if (!genuine || id.isEmpty() || !(user.isEmpty() || user.equals(id))) {
            deliver(ServerFrame.error(CloseCode.UNAUTHORISED.number(), CloseCode.UNAUTHORISED.reason()));
            close(CloseCode.UNAUTHORISED);
            return;
        }
        user = id;
        deliver(ServerFrame.signedIn(frame.userData()));
    }

    private void misunderstand() {
        deliver(ServerFrame.error(4200, "Invalid message format"));
        if (++misunderstandings == PATIENCE) {
            close(CloseCode.UNAUTHORISED);
        }
    }
}
