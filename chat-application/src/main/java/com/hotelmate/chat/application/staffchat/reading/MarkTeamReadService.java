package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.staffchat.work.StaffScene;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.List;

final class MarkTeamReadService implements MarkTeamRead {

    private final StaffWork work;

    MarkTeamReadService(StaffWork work) {
        this.work = work;
    }

    @Override
    public Receipt all(HotelSlug hotel, StaffId staff, ConversationId conversation) {
        return work.in(hotel, staff, conversation, StaffLoading.unreadBy(staff), (scene, chat) -> {
            scene.requireEntry(Capability.STAFF_CHAT_CONVERSATION_READ);
            return StaffOutcome.of(read(scene, chat, scene.locked().unread()), chat);
        });
    }

    @Override
    public Receipt these(HotelSlug hotel, StaffId staff, ConversationId conversation, List<MessageId> messages) {
        return work.in(hotel, staff, conversation, StaffLoading.messages(messages), (scene, chat) -> {
            scene.requireEntry(Capability.STAFF_CHAT_CONVERSATION_READ);
            return StaffOutcome.of(read(scene, chat, scene.locked().messages()), chat);
        });
    }

    @Override
    public Marked one(HotelSlug hotel, StaffId staff, MessageId id) {
        return work.on(hotel, staff, id, Capability.STAFF_CHAT_CONVERSATION_READ, (scene, chat) -> {
            QuotedStaffMessage quoted = scene.message();
            List<StaffMessage> read = chat.read(staff, List.of(quoted.message()));
            StaffMessage now = read.isEmpty() ? quoted.message() : read.get(0);
            TeamMessage marked = new TeamMessage(chat.conversation(), new QuotedStaffMessage(now, quoted.target()));
            return StaffOutcome.of(new Marked(marked, !read.isEmpty()), chat);
        });
    }

    @Override
    public List<Receipt> several(HotelSlug hotel, StaffId staff, List<ConversationId> conversations) {
        return work.inOwn(
                hotel,
                staff,
                conversations,
                StaffLoading.unreadBy(staff),
                Capability.STAFF_CHAT_CONVERSATION_READ,
                (scene, chat) -> read(scene, chat, scene.locked().unread()));
    }

    private static Receipt read(StaffScene scene, StaffChat chat, List<StaffMessage> candidates) {
        List<MessageId> read = chat.read(scene.staff(), candidates).stream()
                .map(StaffMessage::id)
                .toList();
        return new Receipt(scene.conversation().id(), read, chat.unreadOf(scene.staff()), chat.lastSeq());
    }
}
