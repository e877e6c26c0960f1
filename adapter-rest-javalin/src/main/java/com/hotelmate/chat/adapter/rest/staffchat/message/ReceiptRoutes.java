package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;

import com.hotelmate.chat.adapter.rest.body.Numbers;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.reading.MarkTeamRead;
import com.hotelmate.chat.application.staffchat.reading.MarkTeamRead.Receipt;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Saying what was read.
 *
 * <pre>
 * POST {Q}/conversations/{id}/mark_as_read/
 * POST {Q}/conversations/bulk-mark-as-read/
 * POST {Q}/messages/{id}/mark-as-read/
 * </pre>
 */
final class ReceiptRoutes {

    private static final int MOST_CONVERSATIONS = 200;

    /** Only these messages; all unless said. */
    record Which(@Nullable List<Long> messageIds) {}

    record Marked(boolean success, int markedCount, List<Long> messageIds, int unreadCount, long lastSeq) {}

    record Where(List<Long> conversationIds) {}

    record MarkedInBulk(
            boolean success, int markedConversations, int totalMessagesMarked, int conversationsBecameFullyRead) {}

    record MarkedOne(boolean success, boolean wasUnread, StaffMessageObject message) {}

    private final StaffChatUseCases chat;

    ReceiptRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post(
                                "T12",
                                "{Q}/conversations/{id}/mark_as_read/",
                                "Marks a conversation, or messages of it, read")
                        .alias("{Q}/conversations/{id}/mark-as-read/")
                        .alias("{Q}/conversations/{id}/mark-read/")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .body(Which.class)
                        .answers(200, Marked.class)
                        .refuses(NOT_PARTICIPANT)
                        .keepsAnswers()
                        .handledBy(this::mark),
                Route.post("T13", "{Q}/conversations/bulk-mark-as-read/", "Marks several conversations read")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .body(Where.class)
                        .answers(200, MarkedInBulk.class)
                        .keepsAnswers()
                        .handledBy(this::markInBulk),
                Route.post("T14", "{Q}/messages/{id}/mark-as-read/", "Marks a message read")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .answers(200, MarkedOne.class)
                        .refuses(NOT_PARTICIPANT)
                        .keepsAnswers()
                        .handledBy(this::markOne));
    }

    private Answer mark(Call<Which> call) {
        StaffId reader = call.staff().id();
        List<Long> named = call.body().messageIds();
        Receipt receipt = named == null
                ? chat.markRead().all(call.hotel(), reader, call.conversation())
                : chat.markRead()
                        .these(
                                call.hotel(),
                                reader,
                                call.conversation(),
                                Numbers.ids("message_ids", named, Integer.MAX_VALUE).stream()
                                        .map(MessageId::new)
                                        .toList());
        List<Long> ids = receipt.messages().stream().map(MessageId::value).toList();
        return Answer.ok(new Marked(true, ids.size(), ids, receipt.unread(), receipt.lastSeq()));
    }

    private Answer markInBulk(Call<Where> call) {
        List<ConversationId> conversations =
                Numbers.ids("conversation_ids", call.body().conversationIds(), MOST_CONVERSATIONS).stream()
                        .distinct()
                        .map(ConversationId::new)
                        .toList();
        List<Receipt> receipts =
                chat.markRead().several(call.hotel(), call.staff().id(), conversations);
        List<Receipt> changed = receipts.stream()
                .filter(receipt -> !receipt.messages().isEmpty())
                .toList();
        return Answer.ok(new MarkedInBulk(
                true,
                receipts.size(),
                changed.stream().mapToInt(receipt -> receipt.messages().size()).sum(),
                (int) changed.stream().filter(receipt -> receipt.unread() == 0).count()));
    }

    private Answer markOne(Call<NoBody> call) {
        StaffId reader = call.staff().id();
        MarkTeamRead.Marked marked = chat.markRead().one(call.hotel(), reader, call.message());
        return Answer.ok(new MarkedOne(true, marked.wasUnread(), TeamMessageRoutes.object(marked.message(), reader)));
    }
}
