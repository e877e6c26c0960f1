package com.hotelmate.chat.application.deletion;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.MessageWork;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.permission.DeletionPolicy;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.Optional;

final class DeleteMessageService implements DeleteMessage {

    private final MessageWork work;

    DeleteMessageService(MessageWork work) {
        this.work = work;
    }

    @Override
    public DeletedMessage handle(Command command) {
        return work.onPresentOrErased(
                command.message(),
                command.caller(),
                Capability.CHAT_MESSAGE_DELETE_GUEST,
                (scene, chat) -> scene.found()
                        .map(quoted -> delete(command, scene, quoted, chat))
                        .orElseGet(() -> erasedBefore(command, scene)));
    }

    private static Outcome<DeletedMessage> delete(
            Command command, MessageWork.Scene scene, QuotedMessage quoted, GuestChat chat) {
        GuestMessage message = quoted.message();
        MessageWork.refuse(
                DeletionPolicy.refusal(scene.actor(), message.author().seenBy(scene.actor()), command.mode()));

        Optional<QuotedMessage> remains = chat.delete(message, command.mode(), scene.author())
                .map(deleted -> new QuotedMessage(deleted, quoted.target()));

        boolean already = command.mode() == DeletionMode.SOFT && message.isDeleted();
        return Outcome.of(new DeletedMessage(message.id(), command.mode(), remains, already), chat);
    }

    /** Only a manager who deletes for good once more is told that it happened before; to others nothing is there. */
    private static Outcome<DeletedMessage> erasedBefore(Command command, MessageWork.Scene scene) {
        if (command.mode() != DeletionMode.HARD || !scene.actor().may(Capability.CHAT_MESSAGE_MODERATE)) {
            throw RejectedException.notFound();
        }
        return Outcome.unchanged(new DeletedMessage(command.message(), command.mode(), Optional.empty(), true));
    }
}
