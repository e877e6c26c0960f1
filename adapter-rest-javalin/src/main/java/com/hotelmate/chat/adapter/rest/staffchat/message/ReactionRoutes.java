package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_REACTION;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_DELETED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.writing.ReactToTeamMessage;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.wire.staffchat.ReactionObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answering messages with one emoji.
 *
 * <pre>
 * POST   {Q}/messages/{id}/react/
 * DELETE {Q}/messages/{id}/react/{emoji}/
 * </pre>
 */
final class ReactionRoutes {

    record Wish(String emoji) {}

    /**
     * The reaction that is there now.
     *
     * @param replaced what the person had reacted with before; absent if with nothing else
     */
    record Reacted(
            @JsonUnwrapped ReactionObject reaction,
            boolean success,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String replaced) {}

    record TakenBack(boolean success, String message) {}

    private final StaffChatUseCases chat;

    ReactionRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post("T20", "{Q}/messages/{id}/react/", "Reacts to a message, in place of an earlier reaction")
                        .staff(Capability.STAFF_CHAT_REACTION_MANAGE)
                        .body(Wish.class)
                        .answers(201, Reacted.class)
                        .answers(200, Reacted.class)
                        .refuses(NOT_PARTICIPANT, INVALID_REACTION, MESSAGE_DELETED)
                        .keepsAnswers()
                        .handledBy(this::react),
                Route.delete("T21", "{Q}/messages/{id}/react/{emoji}/", "Takes the own reaction back")
                        .staff(Capability.STAFF_CHAT_REACTION_MANAGE)
                        .answers(200, TakenBack.class)
                        .refuses(NOT_PARTICIPANT)
                        .handledBy(this::takeBack));
    }

    private Answer react(Call<Wish> call) {
        ReactToTeamMessage.Reacted reacted =
                chat.react().react(command(call, call.body().emoji()));
        Reacted answer = new Reacted(
                ReactionObject.of(reacted.reaction(), reacted.in()),
                true,
                reacted.replaced().map(Emoji::symbol).orElse(null));
        return reacted.isNew() ? Answer.created(answer) : Answer.ok(answer);
    }

    private Answer takeBack(Call<NoBody> call) {
        chat.react().takeBack(command(call, call.path().text("emoji")));
        return Answer.ok(new TakenBack(true, "Reaction removed"));
    }

    private static ReactToTeamMessage.Command command(Call<?> call, String emoji) {
        return new ReactToTeamMessage.Command(call.hotel(), call.staff().id(), call.message(), emoji);
    }
}
