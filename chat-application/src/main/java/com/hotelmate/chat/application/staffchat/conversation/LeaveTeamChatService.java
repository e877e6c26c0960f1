package com.hotelmate.chat.application.staffchat.conversation;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.staffchat.work.StaffScene;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.permission.StaffChatPolicy;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Member;

final class LeaveTeamChatService implements LeaveTeamChat {

    private final StaffWork work;

    LeaveTeamChatService(StaffWork work) {
        this.work = work;
    }

    @Override
    public void leave(HotelSlug hotel, StaffId staff, ConversationId conversation) {
        boolean unused = work.in(hotel, staff, conversation, StaffLoading.NOTHING, (scene, chat) -> {
            scene.requireEntry(Capability.STAFF_CHAT_CONVERSATION_READ);
            requireGroup(scene);
            chat.leave(scene.profile());
            return StaffOutcome.of(true, chat);
        });
    }

    @Override
    public void remove(Removal removal) {
        if (removal.participant().equals(removal.staff())) {
            leave(removal.hotel(), removal.staff(), removal.conversation());
            return;
        }
        boolean unused = work.in(
                removal.hotel(), removal.staff(), removal.conversation(), StaffLoading.NOTHING, (scene, chat) -> {
                    scene.requireEntry(Capability.STAFF_CHAT_CONVERSATION_READ);
                    requireRight(scene);
                    requireGroup(scene);
                    Member member =
                            scene.conversation().member(removal.participant()).orElseThrow(RejectedException::notFound);
                    if (member.isPresent()) {
                        chat.remove(member.profile(), removal.staff());
                    }
                    return StaffOutcome.of(true, chat);
                });
    }

    private static void requireRight(StaffScene scene) {
        boolean creator = scene.conversation().creator().equals(scene.staff());
        if (!StaffChatPolicy.mayRemove(scene.actor(), creator)) {
            throw new RejectedException(new Rejection.CapabilityRequired(Capability.STAFF_CHAT_PARTICIPANT_REMOVE));
        }
    }

    private static void requireGroup(StaffScene scene) {
        if (!scene.conversation().isGroup()) {
            throw new RejectedException(Refusal.ACTION_NOT_AVAILABLE);
        }
    }
}
