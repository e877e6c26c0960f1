package com.hotelmate.chat.adapter.rest.guestchat.live;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CHANNEL_AUTH_INVALID;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CHANNEL_NOT_ALLOWED;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteDeclaration;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.live.AuthorizeChannel;
import com.hotelmate.chat.application.live.IdentifyUser;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.channel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Letting clients into private channels and saying who they are, as the Pusher protocol has it.
 *
 * <pre>
 * POST {G}/pusher/auth/        the guest
 * POST {G}/pusher/user-auth/   the guest
 * POST /api/pusher/auth        the staff, and the guest
 * POST /api/pusher/user-auth   the staff, and the guest
 * </pre>
 */
final class ChannelRoutes {

    private static final Pattern SOCKET_ID = Pattern.compile("[0-9]{1,40}\\.[0-9]{1,40}");
    private static final Pattern CHANNEL = Pattern.compile("[-a-zA-Z0-9_=@,.;]{1,164}");

    /** Which connection wants to listen to what; whatever is no text is as wrong as a malformed one. */
    record Wish(
            @RefusedByTheUseCase @JsonDeserialize(using = AnyText.class) @Nullable
            String socketId,

            @RefusedByTheUseCase @JsonDeserialize(using = AnyText.class) @Nullable
            String channelName) {}

    /** Which connection wants to say who it is. */
    record Introduction(
            @RefusedByTheUseCase @JsonDeserialize(using = AnyText.class) @Nullable
            String socketId) {}

    record Identification(String auth, String userData) {

        @Override
        public String toString() {
            return "an identification";
        }
    }

    record Authorisation(String auth) {

        @Override
        public String toString() {
            return "an authorisation";
        }
    }

    private final HotelChat chat;

    ChannelRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                identifies(Route.post("G15", "{G}/pusher/user-auth/", "Tells a realtime server who the guest is")
                        .guest()),
                identifies(Route.post("A2", "/api/pusher/user-auth", "Tells a realtime server who a client is")
                        .alias("/api/notifications/pusher/user-auth/")
                        .staffOrGuest()),
                declared(Route.post("G14", "{G}/pusher/auth/", "Lets the guest listen to a channel")
                        .guest()),
                declared(Route.post("A1", "/api/pusher/auth", "Lets a client listen to a channel")
                        .alias("/api/notifications/pusher/auth/")
                        .alias("/api/staff/hotel/{slug}/notifications/pusher/auth/")
                        .staffOrGuest()));
    }

    private Route<Wish> declared(RouteDeclaration<NoBody> declaration) {
        return declaration
                .bodyOrForm(Wish.class, Route.ANY_PROPERTY)
                .answers(200, Authorisation.class)
                .refuses(CHANNEL_AUTH_INVALID, CHANNEL_NOT_ALLOWED)
                .handledBy(this::authorise);
    }

    private Route<Introduction> identifies(RouteDeclaration<NoBody> declaration) {
        return declaration
                .bodyOrForm(Introduction.class, Route.ANY_PROPERTY)
                .answers(200, Identification.class)
                .refuses(CHANNEL_AUTH_INVALID, CHANNEL_NOT_ALLOWED)
                .handledBy(this::identify);
    }

    private Answer identify(Call<Introduction> call) {
        String socket = required(SOCKET_ID, call.body().socketId());
        IdentifyUser.Identity identity = chat.identifyUser().handle(new IdentifyUser.Command(holder(call), socket));
        return Answer.ok(new Identification(identity.auth(), identity.userData()));
    }

    private Answer authorise(Call<Wish> call) {
        String socket = required(SOCKET_ID, call.body().socketId());
        Channel channel = new Channel(required(CHANNEL, call.body().channelName()));
        return Answer.ok(new Authorisation(
                chat.authorizeChannel().handle(new AuthorizeChannel.Command(holder(call), socket, channel))));
    }

    private static Holder holder(Call<?> call) {
        return call.caller() instanceof Caller.Guest guest
                ? new Holder.Guest(guest.hotel(), guest.booking())
                : new Holder.Staff(
                        call.staff().hotel(),
                        call.staff().id(),
                        Optional.of(call.staff().session()));
    }

    private static String required(Pattern shape, @Nullable String text) {
        if (text == null || !shape.matcher(text).matches()) {
            throw ProblemException.of(CHANNEL_AUTH_INVALID);
        }
        return text;
    }
}
