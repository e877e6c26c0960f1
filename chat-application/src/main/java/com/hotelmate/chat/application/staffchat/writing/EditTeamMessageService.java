package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.sending.Wording;
import com.hotelmate.chat.application.staffchat.work.StaffScene;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.StaffChatPolicy;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffMessage;

final class EditTeamMessageService implements EditTeamMessage {

    private final StaffWork work;

    EditTeamMessageService(StaffWork work) {
        this.work = work;
    }

    @Override
    public TeamMessage handle(Command command) {
        return work.on(
                command.hotel(),
                command.staff(),
                command.message(),
                Capability.STAFF_CHAT_MESSAGE_SEND,
                (scene, chat) -> {
                    QuotedStaffMessage quoted = scene.message();
                    StaffMessage message = quoted.message();
                    StaffScene.refuse(StaffChatPolicy.editing(
                            scene.participates(), message.author().seenBy(scene.actor()), message.isDeleted()));
                    MessageText text = Wording.ofStaff(command.text());

                    StaffMessage edited = chat.edit(message, scene.profile(), text.value());

                    return StaffOutcome.of(
                            new TeamMessage(chat.conversation(), new QuotedStaffMessage(edited, quoted.target())),
                            chat);
                });
    }
}
