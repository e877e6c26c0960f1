package com.hotelmate.chat.adapter.rest.guestchat;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_PAGE;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.Position;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.State;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.application.reading.ReadMessages;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The conversations of a hotel, as its staff see them.
 *
 * <pre>
 * GET  {P}/conversations/
 * GET  {P}/conversations/{id}/
 * GET  {P}/conversations/unread-count/
 * POST {P}/conversations/from-room/{room_number}/
 * </pre>
 */
final class ConversationRoutes {

    private static final int MOST = 500;
    private static final int NEWEST = 100;
    private static final QueryParameter<String> STATE =
            QueryParameter.choice("state", "active", List.of("active", "ended", "all"));
    private static final QueryParameter<Integer> LIMIT = QueryParameter.limit(MOST, MOST);
    private static final QueryParameter<Optional<String>> CURSOR =
            QueryParameter.text("cursor", "Where the page before ended, as its Link header says");

    /** The conversation of the stay that is in a room. */
    record RoomConversation(
            long conversationId,
            List<GuestMessageObject> messages,
            boolean conversationCreated,
            boolean hasMore,
            long lastSeq) {}

    private final HotelChat chat;

    ConversationRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("C1", "{P}/conversations/", "Lists the conversations, the last updated first")
                        .alias("{P}/active-rooms/")
                        .staff(Capability.CHAT_CONVERSATION_READ)
                        .query(STATE, LIMIT, CURSOR)
                        .answersListOf(200, ConversationObject.class)
                        .refuses(INVALID_PAGE)
                        .handledBy(this::list),
                Route.get("C2", "{P}/conversations/{id}/", "Shows a conversation")
                        .staff(Capability.CHAT_CONVERSATION_READ)
                        .answers(200, ConversationObject.class)
                        .handledBy(this::show),
                Route.post("C3", "{P}/conversations/from-room/{room_number}/", "Opens the conversation of a room")
                        .staff(Capability.CHAT_CONVERSATION_READ)
                        .answers(200, RoomConversation.class)
                        .keepsAnswers()
                        .handledBy(this::ofRoom),
                Route.get("C4", "{P}/conversations/unread-count/", "Counts what waits for the staff")
                        .alias("/api/chat/hotels/{slug}/conversations/unread-count/")
                        .staff(Capability.CHAT_CONVERSATION_READ)
                        .answers(200, UnreadCounts.class)
                        .handledBy(call -> Answer.ok(UnreadCounts.of(chat.listConversations()
                                .unread(call.hotel(), call.staff().id())))));
    }

    private Answer list(Call<NoBody> call) {
        int limit = call.query(LIMIT);
        Optional<Position> after = call.query(CURSOR).map(ConversationCursor::read);
        State state = State.valueOf(call.query(STATE).toUpperCase(Locale.ROOT));
        List<ConversationSummary> found = chat.listConversations()
                .list(call.hotel(), call.staff().id(), new ConversationQuery(state, after, limit + 1));
        List<ConversationSummary> page = found.stream().limit(limit).toList();

        Answer answer = Answer.ok(page.stream().map(ConversationObject::of).toList());
        return found.size() > limit ? answer.with("Link", next(call, page.get(limit - 1))) : answer;
    }

    private static String next(Call<NoBody> call, ConversationSummary last) {
        GuestConversation conversation = last.conversation();
        return "</api/chat/" + call.hotel() + "/conversations/?state=" + call.query(STATE) + "&limit="
                + call.query(LIMIT) + "&cursor="
                + ConversationCursor.write(new Position(conversation.updatedAt(), conversation.id()))
                + ">; rel=\"next\"";
    }

    private Answer show(Call<NoBody> call) {
        return Answer.ok(ConversationObject.of(
                chat.listConversations().show(call.hotel(), call.staff().id(), call.conversation())));
    }

    private Answer ofRoom(Call<NoBody> call) {
        Opened opened =
                chat.listConversations().ofRoom(call.hotel(), call.staff().id(), call.room());
        ConversationId id = opened.conversation().id();
        MessagePage page = chat.readMessages()
                .handle(new ReadMessages.Query(
                        call.actor(), Optional.of(id), OptionalLong.empty(), OptionalLong.empty(), NEWEST, true))
                .page();
        return Answer.ok(new RoomConversation(
                        id.value(),
                        page.messages().stream().map(GuestMessageObject::of).toList(),
                        opened.created(),
                        page.hasMore(),
                        page.lastSeq()))
                .with("X-Conversation-Seq", Long.toString(page.lastSeq()));
    }
}
