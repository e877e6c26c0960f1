package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.StaffConversation;

/** Knows what to call those who appear in a conversation: all of them take part in it, or did. */
final class Faces {

    private Faces() {}

    static StaffProfile of(StaffId person, StaffConversation in) {
        return in.member(person)
                .map(Member::profile)
                .orElseThrow(() -> new IllegalStateException("Somebody appears in a conversation who was never in it"));
    }
}
