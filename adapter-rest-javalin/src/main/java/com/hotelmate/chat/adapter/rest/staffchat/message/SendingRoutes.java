package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CLIENT_MESSAGE_ID_REUSED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_EMPTY;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_TOO_LONG;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.REPLY_TARGET_INVALID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.hotelmate.chat.adapter.rest.body.Numbers;
import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.writing.SendTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.SentTeamMessage;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing to colleagues.
 *
 * <pre>
 * POST {Q}/conversations/{id}/send-message/
 * </pre>
 */
final class SendingRoutes {

    record Draft(
            @RefusedByTheUseCase @Nullable String message,
            @Nullable Long replyTo,
            @Nullable UUID clientMessageId) {}

    /** The message itself, with the number of the change that made it. */
    record Sent(@JsonUnwrapped StaffMessageObject message, long seq) {}

    private final StaffChatUseCases chat;

    SendingRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(Route.post("T10", "{Q}/conversations/{id}/send-message/", "Writes to colleagues")
                .alias("{Q}/conversations/{id}/send_message/")
                .staff(Capability.STAFF_CHAT_MESSAGE_SEND)
                .body(Draft.class, "attachments", "staff_id")
                .answers(201, Sent.class)
                .answers(200, Sent.class)
                .refuses(NOT_PARTICIPANT, MESSAGE_EMPTY, MESSAGE_TOO_LONG)
                .refuses(REPLY_TARGET_INVALID, CLIENT_MESSAGE_ID_REUSED)
                .countsAsSend()
                .handledBy(this::send));
    }

    private Answer send(Call<Draft> call) {
        Draft draft = call.body();
        SentTeamMessage sent = chat.send()
                .handle(new SendTeamMessage.Command(
                        call.hotel(),
                        call.staff().id(),
                        call.conversation(),
                        text(draft.message()),
                        Numbers.id("reply_to", draft.replyTo()).stream()
                                .mapToObj(MessageId::new)
                                .findFirst(),
                        call.clientMessageId(draft.clientMessageId()).map(ClientMessageId::new)));
        return Answer.sent(
                sent.repeated(),
                new Sent(
                        TeamMessageRoutes.object(sent.message(), call.staff().id()),
                        sent.message().message().message().createdSeq()));
    }

    /** No text is a text of nothing: whether that is allowed is asked after everything else. */
    static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
