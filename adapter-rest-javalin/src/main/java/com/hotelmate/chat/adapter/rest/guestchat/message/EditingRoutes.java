package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.ALREADY_CHECKED_OUT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_DELETED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_EMPTY;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_TOO_LONG;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_CHECKED_IN;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_YOUR_MESSAGE;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NO_ROOM_ASSIGNED;

import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteDeclaration;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.editing.EditMessage;
import com.hotelmate.chat.application.editing.ReadVersions;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.wire.EditHistory;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giving messages another text.
 *
 * <pre>
 * PUT, PATCH {M}/update/                 whoever wrote it
 * PUT, PATCH {G}/messages/{id}/update/   the guest
 * GET        {P}/messages/{id}/versions/ managers
 * </pre>
 */
final class EditingRoutes {

    record NewText(@RefusedByTheUseCase @Nullable String message) {}

    record Edited(boolean success, GuestMessageObject message) {}

    private final HotelChat chat;

    EditingRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                declared(Route.on("G6", "{G}/messages/{id}/update/", "Edits an own message", Method.PUT, Method.PATCH)
                        .guest()),
                declared(Route.on("C9", "{M}/update/", "Edits an own message", Method.PUT, Method.PATCH)
                        .alias("/api/messages/{id}/update/")
                        .alias("{P}/messages/{id}/update/")
                        .staffOrGuest()),
                Route.get("C16", "{P}/messages/{id}/versions/", "Shows all that a message ever said")
                        .alias("{M}/versions/")
                        .staff(Capability.CHAT_HISTORY_READ)
                        .answers(200, EditHistory.class)
                        .handledBy(this::versions));
    }

    private Route<NewText> declared(RouteDeclaration<NoBody> declaration) {
        return declaration
                .body(NewText.class)
                .answers(200, Edited.class)
                .refuses(NOT_CHECKED_IN, NO_ROOM_ASSIGNED, ALREADY_CHECKED_OUT)
                .refuses(NOT_YOUR_MESSAGE, MESSAGE_DELETED, MESSAGE_EMPTY, MESSAGE_TOO_LONG)
                .handledBy(this::edit);
    }

    private Answer edit(Call<NewText> call) {
        QuotedMessage edited = chat.editMessage()
                .handle(new EditMessage.Command(
                        call.actor(),
                        call.message(),
                        SendingRoutes.text(call.body().message())));
        return Answer.ok(new Edited(true, GuestMessageObject.of(edited)));
    }

    private Answer versions(Call<NoBody> call) {
        ReadVersions.Versions versions = chat.readVersions()
                .handle(new ReadVersions.Query(call.hotel(), call.staff().id(), call.message()));
        GuestMessage message = versions.message();
        Author author = message.author();
        EditHistory.Writer writer = new EditHistory.Writer(
                author.wireName(),
                author.staff().map(staff -> staff.id().value()).orElse(null),
                author.name());
        return Answer.ok(
                EditHistory.of(message.id(), versions.formerTexts(), message.text(), message.textSince(), writer));
    }
}
