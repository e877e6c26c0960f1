package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_PAGE;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;

import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamMessages;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pages of the history.
 *
 * <pre>
 * GET {Q}/conversations/{id}/messages/
 * </pre>
 */
final class HistoryRoutes {

    private static final QueryParameter<Optional<Long>> BEFORE =
            QueryParameter.position("before_id", "Only messages older than this one", "before");
    private static final QueryParameter<Optional<Long>> AFTER =
            QueryParameter.position("after_id", "Only messages newer than this one; not together with before_id");
    private static final QueryParameter<Integer> LIMIT = QueryParameter.limit(50, 100);
    private static final QueryParameter<Boolean> DELETED = QueryParameter.flag(
            "include_deleted", false, "Whether softly deleted messages appear, with their placeholder");

    record Page(List<StaffMessageObject> messages, long conversationId, int count, boolean hasMore, long lastSeq) {}

    private final StaffChatUseCases chat;

    HistoryRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(Route.get("T8", "{Q}/conversations/{id}/messages/", "Reads a conversation")
                .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                .query(BEFORE, AFTER, LIMIT, DELETED)
                .answers(200, Page.class)
                .refuses(INVALID_PAGE, NOT_PARTICIPANT)
                .handledBy(this::read));
    }

    private Answer read(Call<NoBody> call) {
        OptionalLong before = position(call.query(BEFORE));
        OptionalLong after = position(call.query(AFTER));
        if (before.isPresent() && after.isPresent()) {
            throw ProblemException.of(INVALID_PAGE);
        }
        StaffId reader = call.staff().id();
        ReadTeamMessages.History history = chat.read()
                .handle(new ReadTeamMessages.Query(
                        call.hotel(),
                        reader,
                        call.conversation(),
                        new StaffMessageQuery(before, after, call.query(LIMIT), call.query(DELETED))));
        StaffMessagePage page = history.page();
        List<StaffMessageObject> messages = page.messages().stream()
                .map(quoted -> StaffMessageObject.of(quoted, history.in(), Optional.of(reader)))
                .toList();
        return Answer.ok(new Page(
                        messages, call.conversation().value(), messages.size(), page.hasMore(), page.lastSeq()))
                .with("X-Conversation-Seq", Long.toString(page.lastSeq()));
    }

    private static OptionalLong position(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
