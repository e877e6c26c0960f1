package com.hotelmate.chat.adapter.rest.standalone.realtime;

import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.adapter.rest.standalone.settings.RealtimeApplication;
import com.hotelmate.chat.adapter.websocket.EmbeddedRealtime;
import com.hotelmate.chat.adapter.websocket.RealtimeSettings;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Privacy;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;

/** Clients connect to this server itself. */
final class BuiltInRealtime implements Realtime {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final RealtimeApplication application;
    private final EmbeddedRealtime server;

    BuiltInRealtime(RealtimeApplication application, String secret, Privacy privacy) {
        this.application = application;
        this.server = new EmbeddedRealtime(RealtimeSettings.of(application.appId(), application.key(), secret)
                .withPrivacy(
                        privacy == Privacy.PUBLIC ? RealtimeSettings.Privacy.PUBLIC : RealtimeSettings.Privacy.PRIVATE)
                .withTriggerApi(application.triggerApi()));
    }

    @Override
    public void connect(HotelChatBuilder chat, LiveAccess everywhere) {
        chat.broadcastTo(server).channels(server, everywhere);
    }

    @Override
    public void register(JavalinConfig http) {
        server.register(http);
    }

    @Override
    public void measure(MeterRegistry registry) {
        Gauge.builder("hotelchat.websocket.connections", () -> server.counts().connections())
                .register(registry);
        Gauge.builder("hotelchat.websocket.subscriptions", () -> server.counts().subscriptions())
                .register(registry);
        FunctionCounter.builder(
                        "hotelchat.websocket.drops",
                        server,
                        from -> from.counts().drops())
                .register(registry);
    }

    @Override
    public void drain(Duration over) {
        server.drain(over);
    }

    @Override
    public LiveAccess access() {
        return server;
    }

    @Override
    public boolean hasClientsOnEveryNode() {
        return true;
    }

    @Override
    public RealtimeAddress address(URI base) {
        boolean tls = base.getScheme().equals("https");
        int port = base.getPort() >= 0 ? base.getPort() : tls ? HTTPS : HTTP;
        return new RealtimeAddress(application.key(), application.cluster(), base.getHost(), port);
    }
}
