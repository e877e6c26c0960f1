package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.port.staffchat.StaffSubmissionKey;
import com.hotelmate.chat.application.sending.Wording;
import com.hotelmate.chat.application.staffchat.work.StaffScene;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import java.util.Optional;

final class SendTeamMessageService implements SendTeamMessage {

    private final StaffWork work;
    private final MessageListener listener;

    SendTeamMessageService(StaffWork work, MessageListener listener) {
        this.work = work;
        this.listener = listener;
    }

    @Override
    public SentTeamMessage handle(Command command) {
        Optional<StaffSubmission> submission = command.clientMessageId()
                .map(id -> new StaffSubmission.Written(
                        id, command.conversation(), MessageText.clean(command.text()), command.replyTo()));
        StaffLoading loading = StaffLoading.forSend(
                command.replyTo(),
                command.clientMessageId().map(id -> StaffSubmissionKey.ofWritten(command.staff(), id)));
        SentTeamMessage sent = work.in(
                command.hotel(),
                command.staff(),
                command.conversation(),
                loading,
                (scene, chat) -> TeamSubmissions.repeated(scene, submission)
                        .map(stored -> StaffOutcome.unchanged(
                                new SentTeamMessage(new TeamMessage(scene.conversation(), stored), true)))
                        .orElseGet(() -> write(command, submission, scene, chat)));
        if (!sent.repeated()) {
            listener.writtenInStaffChat(
                    command.hotel(), sent.message().message().message());
        }
        return sent;
    }

    private static StaffOutcome<SentTeamMessage> write(
            Command command, Optional<StaffSubmission> submission, StaffScene scene, StaffChat chat) {
        scene.requireEntry(Capability.STAFF_CHAT_MESSAGE_SEND);
        MessageText text = Wording.ofStaff(command.text());
        Optional<StaffMessage> target = scene.locked().replyTarget().filter(message -> !message.isDeleted());
        if (command.replyTo().isPresent() && target.isEmpty()) {
            throw new RejectedException(Refusal.REPLY_TARGET_INVALID);
        }

        StaffMessage message = chat.write(scene.profile(), text.value(), command.replyTo(), submission);

        TeamMessage sent = new TeamMessage(chat.conversation(), new QuotedStaffMessage(message, target));
        return StaffOutcome.of(new SentTeamMessage(sent, false), chat);
    }
}
