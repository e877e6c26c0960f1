package com.hotelmate.chat.application.staffchat.conversation;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.staffchat.work.StaffScene;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;

final class DeleteTeamChatService implements DeleteTeamChat {

    private final StaffWork work;

    DeleteTeamChatService(StaffWork work) {
        this.work = work;
    }

    @Override
    public void handle(HotelSlug hotel, StaffId staff, ConversationId conversation) {
        boolean unused = work.inDeletedToo(hotel, staff, conversation, StaffLoading.NOTHING, (scene, chat) -> {
            if (scene.conversation().isDeleted()) {
                return deletedBefore(scene);
            }
            scene.requireEntry(Capability.STAFF_CHAT_CONVERSATION_DELETE);
            chat.close(staff);
            return StaffOutcome.of(true, chat);
        });
    }

    /** Only who could have deleted it is told that it happened before; to others nothing is there. */
    private static StaffOutcome<Boolean> deletedBefore(StaffScene scene) {
        if (!scene.participates() || !scene.actor().may(Capability.STAFF_CHAT_CONVERSATION_DELETE)) {
            throw RejectedException.notFound();
        }
        return StaffOutcome.unchanged(false);
    }
}
