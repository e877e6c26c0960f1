package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CONVERSATION_MISMATCH;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CURSOR_AHEAD;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CURSOR_TOO_OLD;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_PAGE;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteDeclaration;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.reading.CatchUp;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.routing.guestchat.GuestFeed;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a conversation since a number.
 *
 * <pre>
 * GET {G}/conversations/{id}/changes/  the guest
 * GET {P}/conversations/{id}/changes/  the staff
 * </pre>
 */
final class FeedRoutes {

    private static final QueryParameter<Optional<Long>> AFTER =
            QueryParameter.position("after", "The number of the last change seen; 0 to begin");
    private static final QueryParameter<Integer> LIMIT = QueryParameter.limit(100, 500);

    record Changes(long conversationId, List<FeedEntry> changes, long lastSeq, long oldestSeq, boolean hasMore) {}

    private final HotelChat chat;

    FeedRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                declared(Route.get("G4", "{G}/conversations/{id}/changes/", "Reads the changes since a number")
                        .guest()
                        .refuses(CONVERSATION_MISMATCH)),
                declared(Route.get("C7", "{P}/conversations/{id}/changes/", "Reads the changes since a number")
                        .staff()));
    }

    private Route<NoBody> declared(RouteDeclaration<NoBody> declaration) {
        return declaration
                .query(AFTER, LIMIT)
                .answers(200, Changes.class)
                .refuses(INVALID_PAGE, CURSOR_TOO_OLD, CURSOR_AHEAD)
                .handledBy(this::read);
    }

    private Answer read(Call<NoBody> call) {
        long after = call.query(AFTER).orElse(0L);
        ChangePage page =
                chat.catchUp().handle(new CatchUp.Query(call.actor(), call.conversation(), after, call.query(LIMIT)));
        List<FeedEntry> entries = page.changes().stream()
                .map(LoggedGuestChange.class::cast)
                .map(GuestFeed::entry)
                .toList();
        long reached = entries.isEmpty()
                ? page.lastSeq()
                : entries.get(entries.size() - 1).seq();
        return Answer.ok(new Changes(
                call.conversation().value(), entries, page.lastSeq(), page.oldestSeq(), reached < page.lastSeq()));
    }
}
