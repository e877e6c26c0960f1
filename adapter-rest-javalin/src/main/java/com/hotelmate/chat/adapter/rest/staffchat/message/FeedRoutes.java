package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CURSOR_AHEAD;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CURSOR_TOO_OLD;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_PAGE;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;

import com.google.common.base.Suppliers;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.reading.CatchUpWithTeam;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.routing.staffchat.StaffFeed;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The changes of a conversation since a number.
 *
 * <pre>
 * GET {Q}/conversations/{id}/changes/
 * </pre>
 */
final class FeedRoutes {

    private static final QueryParameter<Optional<Long>> AFTER =
            QueryParameter.position("after", "The number of the last change seen; 0 to begin");
    private static final QueryParameter<Integer> LIMIT = QueryParameter.limit(100, 500);

    record Changes(long conversationId, List<FeedEntry> changes, long lastSeq, long oldestSeq, boolean hasMore) {}

    private final StaffChatUseCases chat;
    private final Function<HotelSlug, Roster> rosters;

    FeedRoutes(StaffChatUseCases chat, Function<HotelSlug, Roster> rosters) {
        this.chat = chat;
        this.rosters = rosters;
    }

    List<Route<?>> routes() {
        return List.of(Route.get("T9", "{Q}/conversations/{id}/changes/", "Reads the changes since a number")
                .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                .query(AFTER, LIMIT)
                .answers(200, Changes.class)
                .refuses(INVALID_PAGE, NOT_PARTICIPANT, CURSOR_TOO_OLD, CURSOR_AHEAD)
                .handledBy(this::read));
    }

    private Answer read(Call<NoBody> call) {
        ChangePage page = chat.catchUp()
                .handle(new CatchUpWithTeam.Query(
                        call.hotel(),
                        call.staff().id(),
                        call.conversation(),
                        call.query(AFTER).orElse(0L),
                        call.query(LIMIT)));
        Supplier<Roster> roster = Suppliers.memoize(() -> rosters.apply(call.hotel()));
        List<FeedEntry> entries = page.changes().stream()
                .map(LoggedStaffChange.class::cast)
                .map(logged -> StaffFeed.entry(logged, roster))
                .toList();
        long reached = entries.isEmpty()
                ? page.lastSeq()
                : entries.get(entries.size() - 1).seq();
        return Answer.ok(new Changes(
                call.conversation().value(), entries, page.lastSeq(), page.oldestSeq(), reached < page.lastSeq()));
    }
}
