package com.hotelmate.chat.adapter.rest.staffchat;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_PAGE;
import static com.hotelmate.chat.adapter.rest.staffchat.Pages.PAGE;
import static com.hotelmate.chat.adapter.rest.staffchat.Pages.SEARCH;
import static com.hotelmate.chat.adapter.rest.staffchat.Pages.SIZE;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery.Order;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.overview.ListTeamChats.Listing;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.wire.staffchat.LastMessageObject;
import com.hotelmate.chat.domain.wire.staffchat.StaffConversationObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of a staff member.
 *
 * <pre>
 * GET {Q}/conversations/
 * GET {Q}/conversations/for-forwarding/
 * </pre>
 */
final class TeamListRoutes {

    private static final int MOST_TARGETS = 200;
    private static final QueryParameter<String> ORDERING =
            Pages.ordering("-updated_at", List.of("updated_at", "created_at"));

    record Conversations(
            int count, @Nullable String next, @Nullable String previous, List<StaffConversationObject> results) {}

    record Targets(int count, List<Target> conversations) {}

    /** A conversation to forward to. */
    record Target(
            long id,
            String title,
            boolean isGroup,
            List<Face> participants,
            int participantCount,
            @Nullable LastMessageObject lastMessage,
            Instant updatedAt) {

        static Target of(StaffConversationObject conversation) {
            return new Target(
                    conversation.id(),
                    conversation.title(),
                    conversation.isGroup(),
                    conversation.participants().stream()
                            .map(person -> new Face(person.id(), person.fullName(), person.profileImageUrl()))
                            .toList(),
                    conversation.participantCount(),
                    conversation.lastMessage(),
                    conversation.updatedAt());
        }
    }

    record Face(long id, String name, @Nullable String profileImageUrl) {}

    private final StaffChatUseCases chat;
    private final Supplier<String> baseUrl;

    TeamListRoutes(StaffChatUseCases chat, Supplier<String> baseUrl) {
        this.chat = chat;
        this.baseUrl = baseUrl;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("T2", "{Q}/conversations/", "Lists the own conversations, the last updated first")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .query(PAGE, SIZE, SEARCH, ORDERING)
                        .answers(200, Conversations.class)
                        .refuses(INVALID_PAGE)
                        .handledBy(this::list),
                Route.get("T7", "{Q}/conversations/for-forwarding/", "Lists where a message may be forwarded to")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .query(SEARCH)
                        .answers(200, Targets.class)
                        .handledBy(this::targets));
    }

    private Answer list(Call<NoBody> call) {
        Pages pages = Pages.of(call, baseUrl.get() + "/api/staff_chat/" + call.hotel() + "/conversations/", ORDERING);
        Listing listing = chat.list()
                .list(
                        call.hotel(),
                        new StaffConversationQuery(
                                call.staff().id(),
                                pages.search(),
                                order(pages.ordering()),
                                pages.offset(),
                                pages.size()));
        int total = listing.page().total();
        return Answer.ok(new Conversations(
                total,
                pages.next(total),
                pages.previous(),
                objects(listing, call.staff().id())));
    }

    private Answer targets(Call<NoBody> call) {
        StaffConversationQuery query = new StaffConversationQuery(
                call.staff().id(), Pages.search(call), Order.LAST_UPDATED_FIRST, 0, MOST_TARGETS);
        List<Target> targets = objects(
                        chat.list().list(call.hotel(), query), call.staff().id())
                .stream()
                .map(Target::of)
                .toList();
        return Answer.ok(new Targets(targets.size(), targets));
    }

    private static List<StaffConversationObject> objects(Listing listing, StaffId reader) {
        return listing.page().conversations().stream()
                .map(summary -> StaffConversationObject.of(
                        summary.conversation(), summary.lastMessage(), reader, listing.roster()))
                .toList();
    }

    private static Order order(String ordering) {
        return switch (ordering) {
            case "updated_at" -> Order.LAST_UPDATED_LAST;
            case "created_at" -> Order.OLDEST_FIRST;
            case "-created_at" -> Order.NEWEST_FIRST;
            default -> Order.LAST_UPDATED_FIRST;
        };
    }
}
