package com.hotelmate.chat.adapter.rest.guestchat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.wire.Handler;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code GuestConversation}, as the staff see it. Its camelCase twins serve readers of old; where there is
 * one, both are named, lest they be taken for the same.
 */
record ConversationObject(
        long id,
        long conversationId,
        String bookingId,
        @Nullable Long roomId,
        @JsonProperty("room_number") @Nullable String roomNumber,
        @JsonProperty("roomNumber") @Nullable String roomNumberTwin,
        @JsonProperty("guest_id") long guestId,
        @JsonProperty("guestId") long guestIdTwin,
        @JsonProperty("guest_name") String guestName,
        @JsonProperty("guestName") String guestNameTwin,
        @Nullable String guestFirstName,
        @Nullable String guestLastName,
        @JsonProperty("last_message") @Nullable String lastMessage,
        @JsonProperty("lastMessage") @Nullable String lastMessageTwin,
        @Nullable Instant lastMessageTime,
        @Nullable String lastMessageSenderType,
        boolean hasUnread,
        int unreadCount,
        @JsonProperty("unread_count_for_staff") int unreadCountForStaff,
        @JsonProperty("unreadCountForStaff") int unreadCountForStaffTwin,
        @JsonProperty("unread_count_for_guest") int unreadCountForGuest,
        @JsonProperty("unreadCountForGuest") int unreadCountForGuestTwin,
        @Nullable Handler currentStaffHandler,
        List<ParticipantObject> participants,
        String state,
        Instant createdAt,
        Instant updatedAt,
        long lastSeq) {

    private static final int PREVIEW_CODE_POINTS = 100;

    static ConversationObject of(ConversationSummary summary) {
        GuestConversation conversation = summary.conversation();
        long id = conversation.id().value();
        GuestName name = conversation.guest().name();
        long guest = conversation.guest().number();
        Room room = conversation.room().orElse(null);
        String roomNumber = room == null ? null : room.number().value();
        GuestMessage last = summary.lastMessage().orElse(null);
        String preview = last == null ? null : MessageText.preview(last.visibleText(), PREVIEW_CODE_POINTS);
        int byStaff = conversation.unread().byStaff();
        int byGuest = conversation.unread().byGuest();
        return new ConversationObject(
                id,
                id,
                conversation.booking().value(),
                room == null ? null : room.id(),
                roomNumber,
                roomNumber,
                guest,
                guest,
                name.full(),
                name.full(),
                orNull(name.first()),
                orNull(name.last()),
                preview,
                preview,
                last == null ? null : last.sentAt(),
                last == null ? null : last.author().wireName(),
                byStaff > 0,
                byStaff,
                byStaff,
                byStaff,
                byGuest,
                byGuest,
                conversation
                        .handler()
                        .map(handler -> Handler.of(handler.staff()))
                        .orElse(null),
                ParticipantObject.of(conversation, conversation.present()),
                conversation.hasEnded() ? "ended" : "active",
                conversation.createdAt(),
                conversation.updatedAt(),
                conversation.lastSeq());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
