package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.staffchat.work.StaffScene;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.permission.StaffChatPolicy;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.Optional;

final class DeleteTeamMessageService implements DeleteTeamMessage {

    private final StaffWork work;

    DeleteTeamMessageService(StaffWork work) {
        this.work = work;
    }

    @Override
    public Deleted handle(Command command) {
        return work.onPresentOrErased(
                command.hotel(),
                command.staff(),
                command.message(),
                Capability.STAFF_CHAT_MESSAGE_SEND,
                (scene, chat) -> scene.locked()
                        .message()
                        .map(quoted -> delete(command, scene, quoted, chat))
                        .orElseGet(() -> erasedBefore(command, scene)));
    }

    private static StaffOutcome<Deleted> delete(
            Command command, StaffScene scene, QuotedStaffMessage quoted, StaffChat chat) {
        StaffMessage message = quoted.message();
        StaffScene.refuse(StaffChatPolicy.deletion(
                scene.participates(), scene.actor(), message.author().seenBy(scene.actor()), command.mode()));

        Optional<StaffMessage> deleted = chat.delete(message, command.mode(), scene.staff());

        Optional<TeamMessage> remains = deleted.map(
                left -> new TeamMessage(chat.conversation(), new QuotedStaffMessage(left, quoted.target())));
        boolean already = command.mode() == DeletionMode.SOFT && message.isDeleted();
        return StaffOutcome.of(new Deleted(message.id(), command.mode(), remains, already), chat);
    }

    /** Only a manager who deletes for good once more is told that it happened before; to others nothing is there. */
    private static StaffOutcome<Deleted> erasedBefore(Command command, StaffScene scene) {
        if (command.mode() != DeletionMode.HARD || !scene.actor().may(Capability.STAFF_CHAT_MESSAGE_MODERATE)) {
            throw RejectedException.notFound();
        }
        return StaffOutcome.unchanged(new Deleted(command.message(), command.mode(), Optional.empty(), true));
    }
}
