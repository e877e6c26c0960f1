package com.hotelmate.chat.application.editing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.staff.Capability;

final class ReadVersionsService implements ReadVersions {

    private final GuestMessages messages;
    private final Callers callers;

    ReadVersionsService(GuestMessages messages, Callers callers) {
        this.messages = messages;
        this.callers = callers;
    }

    @Override
    public Versions handle(Query query) {
        GuestMessage message = messages.find(query.hotel(), query.message())
                .orElseThrow(RejectedException::notFound)
                .message();
        callers.staff(query.hotel(), query.staff(), Capability.CHAT_HISTORY_READ);

        return new Versions(message, messages.formerTexts(query.hotel(), query.message()));
    }
}
