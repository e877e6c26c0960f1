package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CONVERSATION_MISMATCH;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteDeclaration;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.List;

/**
 * Saying that everything has been read.
 *
 * <pre>
 * POST {G}/conversations/{id}/mark_read/  the guest
 * POST {P}/conversations/{id}/mark-read/  the staff, and the guest
 * </pre>
 */
final class ReceiptRoutes {

    /** What turned read; both counts are equal. */
    record Marked(long conversationId, int markedAsRead, int markedRead, List<Long> messageIds, long lastSeq) {}

    private final HotelChat chat;

    ReceiptRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                declared(Route.post("G5", "{G}/conversations/{id}/mark_read/", "Marks what the staff wrote as read")
                        .alias("{G}/conversations/{id}/mark-read/")
                        .guest()),
                declared(
                        Route.post("C8", "{P}/conversations/{id}/mark-read/", "Marks what the other side wrote as read")
                                .alias("{P}/conversation/{id}/mark-as-read/")
                                .alias("/api/chat/conversations/{id}/mark-read/")
                                .alias("{P}/conversations/{id}/mark_read/")
                                .staffOrGuest()));
    }

    private Route<NoBody> declared(RouteDeclaration<NoBody> declaration) {
        return declaration
                .answers(200, Marked.class)
                .refuses(CONVERSATION_MISMATCH)
                .keepsAnswers()
                .handledBy(this::mark);
    }

    private Answer mark(Call<NoBody> call) {
        MarkRead.Receipt receipt = chat.markRead().handle(new MarkRead.Command(call.actor(), call.conversation()));
        List<Long> ids = receipt.messages().stream().map(MessageId::value).toList();
        return Answer.ok(new Marked(call.conversation().value(), ids.size(), ids.size(), ids, receipt.lastSeq()));
    }
}
