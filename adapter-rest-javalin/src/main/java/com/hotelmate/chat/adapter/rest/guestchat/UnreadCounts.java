package com.hotelmate.chat.adapter.rest.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.Room;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the staff of a hotel.
 *
 * @param unreadCount conversations
 * @param totalUnread messages
 * @param unreadCounts messages by the id of the room
 */
record UnreadCounts(int unreadCount, int totalUnread, Map<String, Integer> unreadCounts, List<OfRoom> rooms) {

    /** What waits in one conversation. */
    record OfRoom(@Nullable Long roomId, @Nullable String roomNumber, long conversationId, int unreadCount) {}

    static UnreadCounts of(List<GuestConversation> unread) {
        Map<String, Integer> byRoom = new LinkedHashMap<>();
        unread.forEach(conversation -> conversation
                .room()
                .ifPresent(room -> byRoom.merge(
                        Long.toString(room.id()), conversation.unread().byStaff(), Integer::sum)));
        return new UnreadCounts(
                unread.size(),
                unread.stream()
                        .mapToInt(conversation -> conversation.unread().byStaff())
                        .sum(),
                byRoom,
                unread.stream().map(UnreadCounts::ofRoom).toList());
    }

    private static OfRoom ofRoom(GuestConversation conversation) {
        return new OfRoom(
                conversation.room().map(Room::id).orElse(null),
                conversation.room().map(room -> room.number().value()).orElse(null),
                conversation.id().value(),
                conversation.unread().byStaff());
    }
}
