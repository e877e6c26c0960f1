package com.hotelmate.chat.adapter.rest.push;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.push.ReadPushes;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.Roster;
import java.util.List;

/**
 * Who was notified of a message, and why somebody was not.
 *
 * <pre>
 * GET {P}/messages/{id}/pushes/  managers
 * GET {Q}/messages/{id}/pushes/  managers who take part
 * </pre>
 */
final class LedgerRoutes {

    private final HotelChat chat;

    LedgerRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("C20", "{P}/messages/{id}/pushes/", "Shows who was notified of a message")
                        .staff(Capability.CHAT_HISTORY_READ)
                        .answers(200, PushesObject.class)
                        .handledBy(call -> answer(call, chat.readPushes())),
                Route.get("T27", "{Q}/messages/{id}/pushes/", "Shows who was notified of a message")
                        .staff(Capability.STAFF_CHAT_HISTORY_READ)
                        .answers(200, PushesObject.class)
                        .refuses(NOT_PARTICIPANT)
                        .handledBy(call -> answer(call, chat.staffChat().pushes())));
    }

    private Answer answer(Call<NoBody> call, ReadPushes ledger) {
        List<ReadPushes.Notification> pushes =
                ledger.handle(new ReadPushes.Query(call.hotel(), call.staff().id(), call.message()));
        Roster roster = chat.roster(call.hotel());
        return Answer.ok(PushesObject.of(call.message(), pushes, roster));
    }
}
