package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;

final class ReadTeamVersionsService implements ReadTeamVersions {

    private final StaffMessages messages;
    private final StaffWork work;

    ReadTeamVersionsService(StaffMessages messages, StaffWork work) {
        this.messages = messages;
        this.work = work;
    }

    @Override
    public Versions handle(HotelSlug hotel, StaffId staff, MessageId id) {
        StaffConversation unused =
                work.open(hotel, staff, work.conversationOf(hotel, id), Capability.STAFF_CHAT_HISTORY_READ);
        StaffMessage message = messages.find(hotel, id)
                .orElseThrow(RejectedException::notFound)
                .message();

        return new Versions(message, messages.formerTexts(hotel, id));
    }
}
