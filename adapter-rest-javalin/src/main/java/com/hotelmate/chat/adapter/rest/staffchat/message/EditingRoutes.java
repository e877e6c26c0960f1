package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_DELETED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_EMPTY;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_TOO_LONG;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_YOUR_MESSAGE;

import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamVersions;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.application.staffchat.writing.EditTeamMessage;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.wire.EditHistory;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giving messages another text.
 *
 * <pre>
 * PATCH, PUT {Q}/messages/{id}/edit/      whoever wrote it
 * GET        {Q}/messages/{id}/versions/  managers
 * </pre>
 */
final class EditingRoutes {

    record NewText(@RefusedByTheUseCase @Nullable String message) {}

    private final StaffChatUseCases chat;

    EditingRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.on("T18", "{Q}/messages/{id}/edit/", "Edits an own message", Method.PATCH, Method.PUT)
                        .staff(Capability.STAFF_CHAT_MESSAGE_SEND)
                        .body(NewText.class)
                        .answers(200, StaffMessageObject.class)
                        .refuses(NOT_PARTICIPANT, NOT_YOUR_MESSAGE, MESSAGE_DELETED, MESSAGE_EMPTY, MESSAGE_TOO_LONG)
                        .handledBy(this::edit),
                Route.get("T25", "{Q}/messages/{id}/versions/", "Shows all that a message ever said")
                        .staff(Capability.STAFF_CHAT_HISTORY_READ)
                        .answers(200, EditHistory.class)
                        .refuses(NOT_PARTICIPANT)
                        .handledBy(this::versions));
    }

    private Answer edit(Call<NewText> call) {
        StaffId editor = call.staff().id();
        TeamMessage edited = chat.edit()
                .handle(new EditTeamMessage.Command(
                        call.hotel(),
                        editor,
                        call.message(),
                        SendingRoutes.text(call.body().message())));
        return Answer.ok(TeamMessageRoutes.object(edited, editor));
    }

    private Answer versions(Call<NoBody> call) {
        ReadTeamVersions.Versions versions =
                chat.versions().handle(call.hotel(), call.staff().id(), call.message());
        StaffMessage message = versions.message();
        EditHistory.Writer writer = new EditHistory.Writer(
                "staff",
                message.author().person().map(StaffId::value).orElse(null),
                message.author().name());
        return Answer.ok(
                EditHistory.of(message.id(), versions.formerTexts(), message.text(), message.textSince(), writer));
    }
}
