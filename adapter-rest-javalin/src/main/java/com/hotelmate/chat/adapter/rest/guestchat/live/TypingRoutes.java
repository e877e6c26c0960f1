package com.hotelmate.chat.adapter.rest.guestchat.live;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.ALREADY_CHECKED_OUT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CONVERSATION_MISMATCH;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_CHECKED_IN;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NO_ROOM_ASSIGNED;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.live.SignalTyping;
import java.util.List;

/**
 * Showing that somebody types.
 *
 * <pre>
 * POST {G}/conversations/{id}/typing/  the guest
 * POST {P}/conversations/{id}/typing/  the staff
 * </pre>
 */
final class TypingRoutes {

    record Typing(boolean isTyping) {}

    private final HotelChat chat;

    TypingRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post("G11", "{G}/conversations/{id}/typing/", "Shows that the guest types")
                        .guest()
                        .body(Typing.class)
                        .answersNothing()
                        .refuses(NOT_CHECKED_IN, NO_ROOM_ASSIGNED, ALREADY_CHECKED_OUT, CONVERSATION_MISMATCH)
                        .handledBy(this::show),
                Route.post("C17", "{P}/conversations/{id}/typing/", "Shows that the staff types")
                        .staff()
                        .body(Typing.class)
                        .answersNothing()
                        .handledBy(this::show));
    }

    private Answer show(Call<Typing> call) {
        chat.signalTyping()
                .handle(new SignalTyping.Command(
                        call.actor(), call.conversation(), call.body().isTyping()));
        return Answer.noContent();
    }
}
