package com.hotelmate.chat.adapter.rest.guestchat;

import com.hotelmate.chat.adapter.rest.guestchat.ChatSessions.ChatSession;
import com.hotelmate.chat.adapter.rest.guestchat.message.StaffFace;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.application.stay.OpenStay.OpenedStay;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.permission.StayGate;
import com.hotelmate.chat.domain.stay.Stay;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a guest comes in.
 *
 * <pre>
 * GET, POST {G}/context/
 * </pre>
 */
final class BootstrapRoutes {

    private final HotelChat chat;
    private final ChatSessions sessions;
    private final Supplier<RealtimeAddress> realtime;
    private final Supplier<String> baseUrl;

    BootstrapRoutes(
            HotelChat chat, ChatSessions sessions, Supplier<RealtimeAddress> realtime, Supplier<String> baseUrl) {
        this.chat = chat;
        this.sessions = sessions;
        this.realtime = realtime;
        this.baseUrl = baseUrl;
    }

    List<Route<?>> routes() {
        return List.of(Route.on("G1", "{G}/context/", "Lets the guest in", Method.GET, Method.POST)
                .guest()
                .answers(200, Bootstrap.class)
                .handledBy(this::open));
    }

    private Answer open(Call<NoBody> call) {
        OpenedStay opened = chat.openStay()
                .handle(new OpenStay.Query(call.hotel(), call.guest().booking()));
        return Answer.ok(bootstrap(opened, sessions.of(call.guest())));
    }

    private Bootstrap bootstrap(OpenedStay opened, ChatSession session) {
        Stay stay = opened.stay();
        GuestConversation conversation = opened.conversation();
        boolean open = opened.gate() == StayGate.OPEN;
        Optional<Room> room = conversation.room().or(stay::room);
        String channel =
                chat.routing().names().booking(stay.hotel(), stay.booking()).name();
        return new Bootstrap(
                conversation.id().value(),
                stay.booking().value(),
                room.map(Room::number).map(number -> number.value()).orElse(null),
                room.map(Room::id).orElse(null),
                stay.guest().full(),
                open ? List.of("chat") : List.of(),
                open ? null : opened.gate().reason(),
                new Bootstrap.Permissions(open, true),
                conversation
                        .handler()
                        .map(handler -> StaffFace.of(handler.staff()))
                        .orElse(null),
                session.text(),
                session.expiresAt(),
                channel,
                pusher(stay.hotel(), channel),
                Bootstrap.Events.of(chat.routing()),
                Bootstrap.Channels.of(chat.routing().names(), conversation, opened.gate()),
                conversation.unread().byGuest(),
                conversation.lastSeqForGuest());
    }

    private Bootstrap.Pusher pusher(HotelSlug hotel, String channel) {
        RealtimeAddress server = realtime.get();
        return new Bootstrap.Pusher(
                server.key(),
                server.cluster(),
                server.host(),
                server.port(),
                channel,
                Bootstrap.ENVELOPE_EVENT,
                baseUrl.get() + "/api/public/chat/" + hotel + "/guest/chat/pusher/auth/");
    }
}
