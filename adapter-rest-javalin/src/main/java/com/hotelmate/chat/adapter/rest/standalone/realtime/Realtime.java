package com.hotelmate.chat.adapter.rest.standalone.realtime;

import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.adapter.rest.realtime.ChannelWebhooks;
import com.hotelmate.chat.adapter.rest.standalone.external.External;
import com.hotelmate.chat.adapter.rest.standalone.settings.RealtimeApplication;
import com.hotelmate.chat.adapter.rest.standalone.settings.Settings;
import com.hotelmate.chat.adapter.websocket.EmbeddedRealtime;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How clients are reached live. Thread-safe. */
public interface Realtime extends AutoCloseable {

    /**
     * What the settings name.
     *
     * @param secret of the application, for the embedded server
     */
    static Realtime of(Settings settings, String secret, Alarms alarms, InstantSource clock) {
        Optional<RealtimeApplication> application = settings.realtime();
        if (application.isEmpty()) {
            return new NoRealtime();
        }
        return application
                .get()
                .service()
                .<Realtime>map(service -> new HostedRealtime(application.get(), service, alarms, clock))
                .orElseGet(() -> new BuiltInRealtime(application.get(), secret, settings.privacy()));
    }

    /**
     * Connects the chat.
     *
     * @param everywhere the rights of clients on all nodes
     */
    void connect(HotelChatBuilder chat, LiveAccess everywhere);

    /** Adds to the HTTP server what clients need of it. */
    default void register(JavalinConfig application) {
        EmbeddedRealtime.absorbBursts(application);
    }

    /** Shows itself among the metrics. */
    default void measure(MeterRegistry registry) {}

    /** Sends the clients of this node elsewhere, if it has any. */
    default void drain(Duration over) {}

    /** The rights of clients, as far as this node is concerned. */
    LiveAccess access();

    /** Whether each node has clients of its own, so that all of them have to know whose rights end. */
    default boolean hasClientsOnEveryNode() {
        return false;
    }

    /** Where clients connect, if this server is reached behind that address. */
    RealtimeAddress address(URI base);

    /** What it reports by itself; absent if it never does. */
    default Optional<ChannelWebhooks> webhooks() {
        return Optional.empty();
    }

    /** The service outside that it depends on, if it does. */
    default Optional<External> external() {
        return Optional.empty();
    }

    /** Ends what it does by itself, when nobody works with it any more. */
    @Override
    default void close() {}
}
