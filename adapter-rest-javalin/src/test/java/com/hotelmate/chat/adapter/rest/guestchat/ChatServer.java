package com.hotelmate.chat.adapter.rest.guestchat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.dispatch.Dispatcher;
import com.hotelmate.chat.adapter.rest.dispatch.Incoming;
import com.hotelmate.chat.adapter.rest.guestchat.ChatSessions.ChatSession;
import com.hotelmate.chat.adapter.rest.limit.LimitSettings;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.problem.Rejections;
import com.hotelmate.chat.adapter.rest.push.PushRoutes;
import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.staffchat.StaffChatRoutes;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A real server with all routes of both chats, over an inn, and the people who call it. */
public final class ChatServer implements AutoCloseable {

    public static final Instant SESSION_END = Instant.parse("2030-01-05T14:30:00Z");

    public final Inn inn = new Inn();
    public final HotelChat chat;
    public final List<Route<?>> routes;
    private final ToyServer server;

    private ChatServer(UnaryOperator<HotelChatBuilder> settings) {
        chat = settings.apply(HotelChat.builder()
                        .staffDirectory(inn)
                        .stays(inn)
                        .channels(text -> "app:" + text, LiveAccess.NONE))
                .build();
        routes = ImmutableList.<Route<?>>builder()
                .addAll(GuestChatRoutes.of(
                        chat,
                        guest -> new ChatSession(
                                guest.session().isPresent() ? "shown" : "new for " + guest.booking(), SESSION_END),
                        () -> new RealtimeAddress("app", "mt1", "chat.example", 443),
                        () -> "https://chat.example",
                        true))
                .addAll(StaffChatRoutes.of(
                        chat.staffChat(), chat::roster, () -> "https://chat.example", InstantSource.system()))
                .addAll(PushRoutes.of(chat))
                .build();
        Dispatcher.Tools toys = ToyTools.tools(ChatServer::caller, LimitSettings.STANDARD.times(1_000));
        server = ToyServer.with(
                new Dispatcher.Tools(
                        toys.doorkeeper(),
                        toys.limits(),
                        toys.keys(),
                        toys.metrics(),
                        toys.origins(),
                        Rejections::problem),
                routes);
    }

    public static ChatServer start() {
        return new ChatServer(builder -> builder);
    }

    public static ChatServer start(UnaryOperator<HotelChatBuilder> settings) {
        return new ChatServer(settings);
    }

    public int port() {
        return server.port();
    }

    /** A new guest of Killarney, in house. */
    public Guest guest() {
        return guest(inn.arrival(Inn.KILLARNEY));
    }

    public Guest guest(Stay stay) {
        return new Guest(
                new Person(server, "GuestToken " + stay.booking() + "@" + stay.hotel()),
                stay,
                "/api/public/chat/" + stay.hotel() + "/guest/chat");
    }

    public Person maria() {
        return staff(Inn.MARIA, Inn.KILLARNEY);
    }

    public Person anna() {
        return staff(Inn.ANNA, Inn.KILLARNEY);
    }

    public Person ben() {
        return staff(Inn.BEN, Inn.KILLARNEY);
    }

    public Person oda() {
        return staff(Inn.ODA, Inn.KILLARNEY);
    }

    public Person dora() {
        return staff(Inn.DORA, Inn.DUBLIN);
    }

    public Person staff(long id, HotelSlug hotel) {
        return new Person(server, "Bearer " + id + "@" + hotel);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Somebody with a credential. */
    public record Person(ToyServer server, String authorization) {

        public Response get(String path) {
            return send("GET", path, "");
        }

        public Response post(String path, String body, String... headers) {
            return send("POST", path, body, headers);
        }

        public Response send(String method, String path, String body, String... headers) {
            String[] all = new String[headers.length + 2];
            all[0] = "Authorization";
            all[1] = authorization;
            System.arraycopy(headers, 0, all, 2, headers.length);
            return server.send(method, path, body, all);
        }
    }

    /** A guest, with the first part of the paths for guests. */
    public record Guest(Person person, Stay stay, String path) {

        public Response get(String rest) {
            return person.get(path + rest);
        }

        public Response post(String rest, String body, String... headers) {
            return person.post(path + rest, body, headers);
        }

        public Response send(String method, String rest, String body) {
            return person.send(method, path + rest, body);
        }

        public long conversation() {
            return get("/context/").json().path("conversation_id").asLong();
        }

        /** Writes a message; its id. */
        public long writes(String text) {
            return post("/messages/", "{\"message\":\"" + text + "\"}")
                    .json()
                    .path("id")
                    .asLong();
        }
    }

    /** Believes everybody, but not in every role. */
    private static Caller caller(Incoming request, Audience audience, String slug) {
        String session = request.header("X-Guest-Chat-Session");
        String shown = session != null ? "GuestToken " + session : request.header("Authorization");
        boolean staff = shown != null && shown.startsWith("Bearer ");
        boolean guest = shown != null && !staff;
        if (audience == Audience.GUEST && !guest) {
            throw ProblemException.of(ProblemCode.TOKEN_REQUIRED);
        }
        if (shown == null || (audience == Audience.STAFF && !staff)) {
            throw ProblemException.of(ProblemCode.AUTHENTICATION_REQUIRED);
        }
        List<String> who = Splitter.on('@').splitToList(shown.substring(shown.indexOf(' ') + 1));
        HotelSlug hotel = new HotelSlug(who.get(1));
        return staff
                ? new Caller.Staff(hotel, new StaffId(Long.parseLong(who.get(0))), "session")
                : new Caller.Guest(
                        hotel,
                        new BookingId(who.get(0)),
                        "fingerprint",
                        Optional.ofNullable(session)
                                .map(text -> new GuestSession(
                                        hotel,
                                        new BookingId(who.get(0)),
                                        GuestSession.Origin.TOKEN,
                                        "",
                                        SESSION_END,
                                        SESSION_END)));
    }
}
