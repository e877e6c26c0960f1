package com.hotelmate.chat.adapter.websocket;

import com.hotelmate.chat.adapter.websocket.trigger.TriggerApi;
import com.hotelmate.chat.adapter.websocket.wire.CloseCode;
import com.hotelmate.chat.adapter.websocket.wire.Signature;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Signal;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * A realtime server inside a Javalin application, on its port: speaks the Pusher protocol, version 7, so that the
 * official Pusher clients work against it with their host and port set.
 *
 * <pre>{@code
 * EmbeddedRealtime realtime = new EmbeddedRealtime(RealtimeSettings.of("hotel", "key", "secret"));
 * Javalin app = Javalin.create(realtime::register).start(8080);
 * }</pre>
 *
 * <p>One instance serves one application, and several instances live in one JVM. It reaches the clients of this node
 * only. It has no thread before the application starts and none after it stops; closing it twice is harmless.
 * Thread-safe.
 */
public final class EmbeddedRealtime implements BroadcastSink, ChannelSigner, LiveAccess, AutoCloseable {

    private static final int ACCEPT_QUEUE = 4096;

    private final RealtimeSettings settings;
    private final InstantSource time;
    private final Signature signature;
    private final Switchboard switchboard;
    private final Fanout fanout;
    private final Heartbeat heartbeat;

    /** A server that waits to be registered. */
    public EmbeddedRealtime(RealtimeSettings settings) {
        this(settings, InstantSource.system());
    }

    /** A server that judges the age of trigger requests by that clock. */
    public EmbeddedRealtime(RealtimeSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
        this.signature = new Signature(settings.key(), settings.secret());
        this.switchboard = new Switchboard(settings, signature);
        this.fanout = new Fanout(switchboard);
        this.heartbeat = new Heartbeat(switchboard);
    }

    /** Adds the routes of this server to an application, and lives and ends with that application's server. */
    public void register(JavalinConfig application) {
        application.jetty.modifyServletContextHandler(context -> {
            FilterHolder doorway = new FilterHolder(new Doorway(switchboard));
            doorway.setAsyncSupported(true);
            context.addFilter(doorway, Doorway.PATHS, EnumSet.of(DispatcherType.REQUEST));
        });
        application.jetty.modifyServer(server -> server.addEventListener(new Life()));
        absorbBursts(application);
        if (settings.triggerApi()) {
            new TriggerApi(settings.appId(), settings.key(), signature, fanout, time).register(application.routes);
        }
    }

    /**
     * Lets an application's server queue as many new connections as come back at once after a restart, unless its
     * connectors say how many. Registering does this too.
     */
    public static void absorbBursts(JavalinConfig application) {
        application.jetty.modifyServer(server -> server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (var connector : ((Server) starting).getConnectors()) {
                    if (connector instanceof ServerConnector tcp && tcp.getAcceptQueueSize() == 0) {
                        tcp.setAcceptQueueSize(ACCEPT_QUEUE);
                    }
                }
            }
        }));
    }

    @Override
    public boolean watches(Channel channel) {
        return fanout.watches(channel);
    }

    @Override
    public void broadcast(List<Signal> signals) {
        fanout.broadcast(signals);
    }

    @Override
    public String sign(String text) {
        return signature.sign(text);
    }

    @Override
    public void granted(String socketId, Channel channel, Holder holder) {
        switchboard.find(socketId).ifPresent(connection -> connection.granted(channel.name(), holder));
    }

    @Override
    public void closeConnections(Holder holder) {
        for (Connection connection : switchboard.connections()) {
            if (connection.includes(holder)) {
                connection.close(CloseCode.UNAUTHORISED);
            }
        }
    }

    @Override
    public void endSubscriptions(Holder holder, Collection<Channel> channels) {
        List<String> names = channels.stream().map(Channel::name).toList();
        switchboard.connections().forEach(connection -> connection.end(holder, names));
    }

    /** What this server carries now. */
    public RealtimeCounts counts() {
        return switchboard.counts();
    }

    /**
     * Lets nobody in any more and sends the connected clients elsewhere, one after the other, so that they do not all
     * reach another node at once. Returns when all have been told, or at once with all told if interrupted.
     *
     * @param over how long to take
     */
    public void drain(Duration over) {
        switchboard.open(false);
        List<Connection> leaving = List.copyOf(switchboard.connections());
        long start = System.nanoTime();
        for (int told = 0; told < leaving.size(); told++) {
            leaving.get(told).close(CloseCode.DRAINING);
            long due = start + over.toNanos() / leaving.size() * (told + 1);
            pause(due - System.nanoTime());
        }
    }

    /** Sends all clients elsewhere at once, lets them take note of it, and ends the thread. */
    @Override
    public void close() {
        switchboard.open(false);
        switchboard.connections().forEach(connection -> connection.close(CloseCode.DRAINING));
        switchboard.awaitSilence(settings.timeouts().farewell());
        heartbeat.stop();
    }

    private static void pause(long nanos) {
        if (nanos <= 0 || Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            Thread.sleep(Duration.ofNanos(nanos).toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Follows the server that this realtime server lives in. */
    private final class Life implements LifeCycle.Listener {

        @Override
        public void lifeCycleStarting(LifeCycle starting) {
            switchboard.open(true);
            heartbeat.start();
        }

        @Override
        public void lifeCycleStopping(LifeCycle stopping) {
            close();
        }

        @Override
        public void lifeCycleFailure(LifeCycle failed, Throwable cause) {
            close();
        }
    }
}
