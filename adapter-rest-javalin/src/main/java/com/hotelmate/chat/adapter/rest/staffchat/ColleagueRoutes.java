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
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.overview.ListColleagues;
import com.hotelmate.chat.application.staffchat.overview.ListColleagues.Colleagues;
import com.hotelmate.chat.application.staffchat.overview.ListColleagues.Order;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.wire.StaffPerson;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to.
 *
 * <pre>
 * GET {Q}/staff-list/
 * </pre>
 */
final class ColleagueRoutes {

    private static final QueryParameter<String> ORDERING =
            Pages.ordering("first_name", List.of("first_name", "last_name", "department__name"));

    record People(
            int count, @Nullable String next, @Nullable String previous, List<StaffPerson> results) {}

    private final StaffChatUseCases chat;
    private final Supplier<String> baseUrl;

    ColleagueRoutes(StaffChatUseCases chat, Supplier<String> baseUrl) {
        this.chat = chat;
        this.baseUrl = baseUrl;
    }

    List<Route<?>> routes() {
        return List.of(Route.get("T1", "{Q}/staff-list/", "Lists the active colleagues")
                .staff(Capability.STAFF_CHAT_MODULE_VIEW)
                .query(PAGE, SIZE, SEARCH, ORDERING)
                .answers(200, People.class)
                .refuses(INVALID_PAGE)
                .handledBy(this::list));
    }

    private Answer list(Call<NoBody> call) {
        Pages pages = Pages.of(call, baseUrl.get() + "/api/staff_chat/" + call.hotel() + "/staff-list/", ORDERING);
        boolean descending = pages.ordering().startsWith("-");
        Order order = order(descending ? pages.ordering().substring(1) : pages.ordering());
        Colleagues found = chat.colleagues()
                .handle(new ListColleagues.Query(
                        call.hotel(),
                        call.staff().id(),
                        pages.search(),
                        order,
                        descending,
                        pages.offset(),
                        pages.size()));
        return Answer.ok(new People(
                found.total(),
                pages.next(found.total()),
                pages.previous(),
                found.members().stream()
                        .map(member -> StaffPerson.of(member, found.hotelName()))
                        .toList()));
    }

    private static Order order(String field) {
        return switch (field) {
            case "last_name" -> Order.LAST_NAME;
            case "department__name" -> Order.DEPARTMENT;
            default -> Order.FIRST_NAME;
        };
    }
}
