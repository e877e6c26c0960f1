package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.ALREADY_CHECKED_OUT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CLIENT_MESSAGE_ID_REUSED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.COLLEAGUE_REPLIED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_EMPTY;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_TOO_LONG;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_CHECKED_IN;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NO_ROOM_ASSIGNED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.REPLY_TARGET_INVALID;

import com.hotelmate.chat.adapter.rest.body.Numbers;
import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SendStaffMessage;
import com.hotelmate.chat.application.sending.SentMessage;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing messages.
 *
 * <pre>
 * POST {G}/messages/                          the guest
 * POST {P}/conversations/{id}/messages/send/  the staff
 * </pre>
 */
final class SendingRoutes {

    record GuestDraft(
            @RefusedByTheUseCase @Nullable String message,
            @Nullable Long replyTo,
            @Nullable UUID clientMessageId) {}

    record StaffDraft(
            @RefusedByTheUseCase @Nullable String message,
            @Nullable Long replyTo,
            @Nullable UUID clientMessageId,
            @Nullable Long lastSeenSeq,
            @Nullable Boolean override) {}

    record SentByGuest(
            long id,
            long messageId,
            long conversationId,
            Instant sentAt,
            long seq,
            @Nullable String clientMessageId,
            GuestMessageObject message,
            boolean success) {}

    record SentByStaff(
            boolean success,
            long conversationId,
            long id,
            long messageId,
            long seq,
            @Nullable String clientMessageId,
            GuestMessageObject message,
            StaffFace staffInfo) {}

    private final HotelChat chat;

    SendingRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post("G3", "{G}/messages/", "Writes to the hotel")
                        .guest()
                        .body(GuestDraft.class, "attachments")
                        .answers(201, SentByGuest.class)
                        .answers(200, SentByGuest.class)
                        .refuses(NOT_CHECKED_IN, NO_ROOM_ASSIGNED, ALREADY_CHECKED_OUT)
                        .refuses(MESSAGE_EMPTY, MESSAGE_TOO_LONG, REPLY_TARGET_INVALID, CLIENT_MESSAGE_ID_REUSED)
                        .countsAsSend()
                        .handledBy(this::sendAsGuest),
                Route.post("C6", "{P}/conversations/{id}/messages/send/", "Writes to the guest")
                        .staff()
                        .body(StaffDraft.class, "staff_id", "attachments")
                        .answers(201, SentByStaff.class)
                        .answers(200, SentByStaff.class)
                        .refuses(MESSAGE_EMPTY, MESSAGE_TOO_LONG, REPLY_TARGET_INVALID)
                        .refuses(COLLEAGUE_REPLIED, CLIENT_MESSAGE_ID_REUSED, ALREADY_CHECKED_OUT)
                        .countsAsSend()
                        .handledBy(this::sendAsStaff));
    }

    private Answer sendAsGuest(Call<GuestDraft> call) {
        GuestDraft draft = call.body();
        SentMessage sent = chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(
                        call.hotel(),
                        call.guest().booking(),
                        text(draft.message()),
                        target(draft.replyTo()),
                        clientMessageId(call, draft.clientMessageId())));
        GuestMessage message = sent.message().message();
        GuestMessageObject object = GuestMessageObject.of(sent.message());
        return Answer.sent(
                sent.repeated(),
                new SentByGuest(
                        object.id(),
                        object.id(),
                        object.conversationId(),
                        message.sentAt(),
                        message.createdSeq(),
                        object.clientMessageId(),
                        object,
                        true));
    }

    private Answer sendAsStaff(Call<StaffDraft> call) {
        StaffDraft draft = call.body();
        OptionalLong lastSeen = Numbers.count("last_seen_seq", draft.lastSeenSeq());
        SentMessage sent = chat.sendStaffMessage()
                .handle(new SendStaffMessage.Command(
                        call.hotel(),
                        call.staff().id(),
                        call.conversation(),
                        text(draft.message()),
                        target(draft.replyTo()),
                        clientMessageId(call, draft.clientMessageId()),
                        lastSeen,
                        Boolean.TRUE.equals(draft.override())));
        GuestMessage message = sent.message().message();
        GuestMessageObject object = GuestMessageObject.of(sent.message());
        return Answer.sent(
                sent.repeated(),
                new SentByStaff(
                        true,
                        object.conversationId(),
                        object.id(),
                        object.id(),
                        message.createdSeq(),
                        object.clientMessageId(),
                        object,
                        message.author().staff().map(StaffFace::of).orElseThrow()));
    }

    /** No text is a text of nothing: whether that is allowed is asked after everything else. */
    static String text(@Nullable String message) {
        return message == null ? "" : message;
    }

    private static Optional<MessageId> target(@Nullable Long replyTo) {
        return Numbers.id("reply_to", replyTo).stream().mapToObj(MessageId::new).findFirst();
    }

    private static Optional<ClientMessageId> clientMessageId(Call<?> call, @Nullable UUID inBody) {
        return call.clientMessageId(inBody).map(ClientMessageId::new);
    }
}
