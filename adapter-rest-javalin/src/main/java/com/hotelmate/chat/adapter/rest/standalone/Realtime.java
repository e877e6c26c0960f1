package com.hotelmate.chat.adapter.rest.standalone;

import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.adapter.rest.standalone.settings.Settings;
import com.hotelmate.chat.adapter.websocket.EmbeddedRealtime;
import com.hotelmate.chat.adapter.websocket.RealtimeSettings;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.Privacy;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** How clients are reached live: by the embedded server, or not at all. */
final class Realtime {

    private static final LiveAccess NOBODY_LISTENS = new LiveAccess() {
        @Override
        public void granted(String socketId, Channel channel, Holder holder) {}

        @Override
        public void closeConnections(Holder holder) {}

        @Override
        public void endSubscriptions(Holder holder, Collection<Channel> channels) {}
    };

    private final String key;
    private final String cluster;
    private final Optional<EmbeddedRealtime> server;

    private Realtime(String key, String cluster, Optional<EmbeddedRealtime> server) {
        this.key = key;
        this.cluster = cluster;
        this.server = server;
    }

    static Realtime of(Settings settings, String secret) {
        return settings.realtime()
                .map(application -> new Realtime(
                        application.key(),
                        application.cluster(),
                        Optional.of(
                                new EmbeddedRealtime(RealtimeSettings.of(application.appId(), application.key(), secret)
                                        .withPrivacy(
                                                settings.privacy() == Privacy.PUBLIC
                                                        ? RealtimeSettings.Privacy.PUBLIC
                                                        : RealtimeSettings.Privacy.PRIVATE)
                                        .withTriggerApi(application.triggerApi())))))
                .orElseGet(() -> new Realtime("", "", Optional.empty()));
    }

    /** Connects the chat, whose clients have rights on other nodes, too. */
    void connect(HotelChatBuilder chat, LiveAccess everywhere) {
        server.ifPresent(embedded -> chat.broadcastTo(embedded).channels(embedded, everywhere));
    }

    void register(JavalinConfig application) {
        server.ifPresentOrElse(
                embedded -> embedded.register(application), () -> EmbeddedRealtime.absorbBursts(application));
    }

    void measure(MeterRegistry registry) {
        server.ifPresent(embedded -> {
            Gauge.builder(
                            "hotelchat.websocket.connections",
                            () -> embedded.counts().connections())
                    .register(registry);
            Gauge.builder(
                            "hotelchat.websocket.subscriptions",
                            () -> embedded.counts().subscriptions())
                    .register(registry);
            FunctionCounter.builder(
                            "hotelchat.websocket.drops",
                            embedded,
                            from -> from.counts().drops())
                    .register(registry);
        });
    }

    void drain(Duration over) {
        server.ifPresent(embedded -> embedded.drain(over));
    }

    LiveAccess access() {
        return server.<LiveAccess>map(embedded -> embedded).orElse(NOBODY_LISTENS);
    }

    /** Where clients find the server that lives behind that address. */
    RealtimeAddress address(URI base) {
        boolean tls = base.getScheme().equals("https");
        int port = base.getPort() >= 0 ? base.getPort() : tls ? 443 : 80;
        return server.isPresent()
                ? new RealtimeAddress(key, cluster, base.getHost(), port)
                : new RealtimeAddress(key, cluster, null, null);
    }
}
