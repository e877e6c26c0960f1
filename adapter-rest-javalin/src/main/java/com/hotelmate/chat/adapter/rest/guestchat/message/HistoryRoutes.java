package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_PAGE;

import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.reading.ReadMessages;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pages of the history.
 *
 * <pre>
 * GET {G}/messages/                     the guest
 * GET {P}/conversations/{id}/messages/  the staff
 * </pre>
 */
final class HistoryRoutes {

    private static final QueryParameter<Optional<Long>> BEFORE =
            QueryParameter.position("before_id", "Only messages older than this one", "before");
    private static final QueryParameter<Optional<Long>> AFTER =
            QueryParameter.position("after_id", "Only messages newer than this one; not together with before_id");
    private static final QueryParameter<Integer> GUEST_LIMIT = QueryParameter.limit(50, 100);
    private static final QueryParameter<Integer> STAFF_LIMIT = QueryParameter.limit(10, 100);
    private static final QueryParameter<Boolean> GUEST_DELETED = deleted(false);
    private static final QueryParameter<Boolean> STAFF_DELETED = deleted(true);

    record Page(List<GuestMessageObject> messages, long conversationId, int count, boolean hasMore, long lastSeq) {}

    private final HotelChat chat;

    HistoryRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("G2", "{G}/messages/", "Reads the guest's conversation")
                        .guest()
                        .query(BEFORE, AFTER, GUEST_LIMIT, GUEST_DELETED)
                        .answers(200, Page.class)
                        .refuses(INVALID_PAGE)
                        .handledBy(this::ofGuest),
                Route.get("C5", "{P}/conversations/{id}/messages/", "Reads a conversation")
                        .staff()
                        .query(BEFORE, AFTER, STAFF_LIMIT, STAFF_DELETED)
                        .answersListOf(200, GuestMessageObject.class)
                        .refuses(INVALID_PAGE)
                        .handledBy(this::ofStaff));
    }

    private Answer ofGuest(Call<NoBody> call) {
        ReadMessages.History history = read(call, Optional.empty(), call.query(GUEST_LIMIT), call.query(GUEST_DELETED));
        MessagePage page = history.page();
        List<GuestMessageObject> messages = objects(page);
        return Answer.ok(new Page(
                        messages, history.conversation().value(), messages.size(), page.hasMore(), page.lastSeq()))
                .with("X-Conversation-Seq", Long.toString(page.lastSeq()));
    }

    private Answer ofStaff(Call<NoBody> call) {
        MessagePage page = read(
                        call, Optional.of(call.conversation()), call.query(STAFF_LIMIT), call.query(STAFF_DELETED))
                .page();
        return Answer.ok(objects(page))
                .with("X-Conversation-Seq", Long.toString(page.lastSeq()))
                .with("X-Has-More", Boolean.toString(page.hasMore()));
    }

    private ReadMessages.History read(
            Call<NoBody> call, Optional<ConversationId> conversation, int limit, boolean includeDeleted) {
        OptionalLong before = position(call.query(BEFORE));
        OptionalLong after = position(call.query(AFTER));
        if (before.isPresent() && after.isPresent()) {
            throw ProblemException.of(INVALID_PAGE);
        }
        return chat.readMessages()
                .handle(new ReadMessages.Query(call.actor(), conversation, before, after, limit, includeDeleted));
    }

    private static OptionalLong position(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static List<GuestMessageObject> objects(MessagePage page) {
        return page.messages().stream().map(GuestMessageObject::of).toList();
    }

    private static QueryParameter<Boolean> deleted(boolean usual) {
        return QueryParameter.flag(
                "include_deleted", usual, "Whether softly deleted messages appear, with their placeholder");
    }
}
