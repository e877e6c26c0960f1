package com.hotelmate.chat.adapter.rest.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.Participation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time a staff member took part in a conversation. */
record ParticipantObject(
        long staffId,
        String staffName,
        String staffRole,
        Instant joinedAt,
        @Nullable Instant leftAt,
        boolean isHandler) {

    /** Those of the conversation's participations, whoever of them looks after the guest now being marked. */
    static List<ParticipantObject> of(GuestConversation conversation, List<Participation> participations) {
        Optional<Participation> handler = conversation.handler();
        return participations.stream()
                .map(participation -> new ParticipantObject(
                        participation.staff().id().value(),
                        participation.staff().name(),
                        participation.staff().title(),
                        participation.joinedAt(),
                        participation.leftAt().orElse(null),
                        handler.filter(participation::equals).isPresent()))
                .toList();
    }
}
