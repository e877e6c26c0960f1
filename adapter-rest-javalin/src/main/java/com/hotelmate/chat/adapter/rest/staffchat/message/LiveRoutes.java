package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;

import com.hotelmate.chat.adapter.rest.body.Numbers;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.live.ConfirmDelivery;
import com.hotelmate.chat.application.staffchat.live.SignalTeamTyping;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.List;

/**
 * What is shown and never stored: who types, and what reached whom.
 *
 * <pre>
 * POST {Q}/conversations/{id}/mark_delivered/
 * POST {Q}/conversations/{id}/typing/
 * </pre>
 */
final class LiveRoutes {

    private static final int MOST_MESSAGES = 100;

    record Arrived(List<Long> messageIds) {}

    record Confirmed(boolean success, int deliveredCount, List<Long> messageIds) {}

    record Typing(boolean isTyping) {}

    private final StaffChatUseCases chat;

    LiveRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post("T15", "{Q}/conversations/{id}/mark_delivered/", "Confirms that messages arrived")
                        .alias("{Q}/conversations/{id}/mark-delivered/")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .body(Arrived.class)
                        .answers(200, Confirmed.class)
                        .refuses(NOT_PARTICIPANT)
                        .keepsAnswers()
                        .handledBy(this::confirm),
                Route.post("T26", "{Q}/conversations/{id}/typing/", "Shows colleagues that one types")
                        .staff(Capability.STAFF_CHAT_MESSAGE_SEND)
                        .body(Typing.class)
                        .answersNothing()
                        .refuses(NOT_PARTICIPANT)
                        .handledBy(this::type));
    }

    private Answer confirm(Call<Arrived> call) {
        List<MessageId> named = Numbers.ids("message_ids", call.body().messageIds(), MOST_MESSAGES).stream()
                .map(MessageId::new)
                .toList();
        List<Long> arrived = chat
                .confirmDelivery()
                .handle(new ConfirmDelivery.Command(call.hotel(), call.staff().id(), call.conversation(), named))
                .stream()
                .map(MessageId::value)
                .toList();
        return Answer.ok(new Confirmed(true, arrived.size(), arrived));
    }

    private Answer type(Call<Typing> call) {
        chat.typing()
                .handle(new SignalTeamTyping.Command(
                        call.hotel(),
                        call.staff().id(),
                        call.conversation(),
                        call.body().isTyping()));
        return Answer.noContent();
    }
}
