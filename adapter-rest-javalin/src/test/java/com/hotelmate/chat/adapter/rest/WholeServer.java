package com.hotelmate.chat.adapter.rest;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.adapter.inmemory.house.InMemoryHouse;
import com.hotelmate.chat.adapter.inmemory.idempotency.InMemoryIdempotencyKeys;
import com.hotelmate.chat.adapter.rest.credential.Argon2PasswordHashes;
import com.hotelmate.chat.adapter.rest.credential.KeyRing;
import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.adapter.rest.limit.LimitSettings;
import com.hotelmate.chat.adapter.rest.operations.Readiness;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.stay.GuestAccess;
import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** All routes with the house around the chat, in memory, with real credentials; and a client that asks. */
public final class WholeServer implements AutoCloseable {

    public static final String INTEGRATION_KEY = "the booking system";

    public final HotelChatRest rest;
    public final ToyServer http;

    private WholeServer() {
        InstantSource clock = InstantSource.system();
        Storage storage = InMemoryStorage.create(clock);
        HousePorts ports = InMemoryHouse.empty(new Argon2PasswordHashes());
        HotelChat chat = HotelChat.builder()
                .storage(storage)
                .staffDirectory(ports.register())
                .stays(ports.bookings())
                .clock(clock)
                .channels(text -> "app:" + text, LiveAccess.NONE)
                .build();
        House house = House.around(
                chat,
                storage,
                LiveAccess.NONE,
                ports,
                new House.Settings(Duration.ofHours(12), GuestAccess.STANDARD),
                clock);
        rest = HotelChatRest.of(
                chat,
                house,
                new InMemoryIdempotencyKeys(clock),
                new RestSettings(
                        () -> "https://chat.example",
                        () -> "https://hotel.example",
                        Set.of(),
                        () -> new RealtimeAddress("app", "mt1", "chat.example", 443),
                        KeyRing.random(),
                        KeyRing.random(),
                        Duration.ofHours(4),
                        Optional.of(INTEGRATION_KEY),
                        LimitSettings.STANDARD,
                        true,
                        Optional.of((key, signature, body, notes) -> signature.equals("genuine"))),
                new HotelChatRest.Operations(
                        () -> true, () -> Readiness.ALONE, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)),
                clock);
        http = ToyServer.of(Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            rest.registerAlone(config);
        }));
    }

    public static WholeServer start() {
        return new WholeServer();
    }

    @Override
    public void close() {
        http.close();
    }
}
