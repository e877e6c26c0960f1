package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.wire.StaffPerson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code StaffConversation}.
 *
 * @param hotel the slug
 * @param title empty unless a group was given one
 * @param unreadCount what waits for whoever reads this; in events, which everybody reads, what the change left: nothing
 */
public record StaffConversationObject(
        long id,
        long conversationId,
        String hotel,
        String hotelName,
        String title,
        boolean isGroup,
        List<StaffPerson> participants,
        int participantCount,
        long createdById,
        Instant createdAt,
        Instant updatedAt,
        int unreadCount,
        long lastSeq,
        @Nullable LastMessageObject lastMessage) {

    /**
     * The conversation as it is now, for somebody who takes part.
     *
     * @param lastMessage the newest one, if there is any
     */
    public static StaffConversationObject of(
            StaffConversation conversation, Optional<StaffMessage> lastMessage, StaffId reader, Roster roster) {
        return of(
                conversation,
                roster.hotelName(),
                people(conversation, conversation.presentIds(), roster),
                conversation.updatedAt(),
                conversation.participant(reader).map(Member::unread).orElse(0),
                conversation.lastSeq(),
                lastMessage
                        .map(message -> LastMessageObject.of(message, conversation))
                        .orElse(null));
    }

    /** The conversation as the change that began it left it. */
    public static StaffConversationObject begun(StaffChange beginning, StaffConversation in, Roster roster) {
        return of(
                in,
                roster.hotelName(),
                people(in, beginning.present(), roster),
                beginning.at(),
                0,
                beginning.seq(),
                null);
    }

    /** Those of the conversation's members, past ones too, who have these ids, in that order. */
    public static List<StaffPerson> people(StaffConversation in, Collection<StaffId> ids, Roster roster) {
        return ids.stream().map(id -> StaffPerson.of(Faces.of(id, in), roster)).toList();
    }

    private static StaffConversationObject of(
            StaffConversation conversation,
            String hotelName,
            List<StaffPerson> participants,
            Instant updatedAt,
            int unread,
            long lastSeq,
            @Nullable LastMessageObject lastMessage) {
        long id = conversation.id().value();
        return new StaffConversationObject(
                id,
                id,
                conversation.hotel().value(),
                hotelName,
                conversation.title().orElse(""),
                conversation.isGroup(),
                participants,
                participants.size(),
                conversation.creator().value(),
                conversation.createdAt(),
                updatedAt,
                unread,
                lastSeq,
                lastMessage);
    }
}
