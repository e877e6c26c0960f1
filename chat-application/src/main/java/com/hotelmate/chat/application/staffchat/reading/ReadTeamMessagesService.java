package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staffchat.StaffConversation;

final class ReadTeamMessagesService implements ReadTeamMessages {

    private final StaffMessages messages;
    private final StaffWork work;

    ReadTeamMessagesService(StaffMessages messages, StaffWork work) {
        this.messages = messages;
        this.work = work;
    }

    @Override
    public History handle(Query query) {
        StaffConversation in =
                work.open(query.hotel(), query.staff(), query.conversation(), Capability.STAFF_CHAT_CONVERSATION_READ);
        return messages.page(query.hotel(), query.conversation(), query.page())
                .map(page -> new History(in, page))
                .orElseThrow(RejectedException::notFound);
    }
}
