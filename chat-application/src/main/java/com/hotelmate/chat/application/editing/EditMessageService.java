package com.hotelmate.chat.application.editing;

import com.hotelmate.chat.application.caller.MessageWork;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.sending.Wording;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.EditPolicy;
import com.hotelmate.chat.domain.staff.Capability;

final class EditMessageService implements EditMessage {

    private final MessageWork work;

    EditMessageService(MessageWork work) {
        this.work = work;
    }

    @Override
    public QuotedMessage handle(Command command) {
        return work.on(command.message(), command.caller(), Capability.CHAT_MESSAGE_SEND, (scene, chat) -> {
            QuotedMessage quoted = scene.message();
            GuestMessage message = quoted.message();
            MessageWork.refuse(EditPolicy.refusal(message.author().seenBy(scene.actor()), message.isDeleted()));
            MessageText text = Wording.of(command.text(), scene.side());

            GuestMessage edited = chat.edit(message, text.value());

            return Outcome.of(new QuotedMessage(edited, quoted.target()), chat);
        });
    }
}
