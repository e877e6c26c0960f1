package com.hotelmate.chat.domain.wire;

import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code GuestMessage}: several fields are equal twins that existing readers rely on. */
public record GuestMessageObject(
        long id,
        long messageId,
        long conversation,
        long conversationId,
        long createdSeq,
        long updatedSeq,
        @Nullable String clientMessageId,
        @Nullable Long room,
        @Nullable String roomNumber,
        String bookingId,
        String senderType,
        String senderRole,
        @Nullable Long senderId,
        String senderName,
        @Nullable Long staff,
        @Nullable Long staffId,
        @Nullable String staffName,
        @Nullable String staffDisplayName,
        @Nullable String staffRoleName,
        @Nullable StaffInfo staffInfo,
        @Nullable String guestName,
        String message,
        Instant timestamp,
        Instant createdAt,
        String status,
        Instant deliveredAt,
        boolean readByStaff,
        @Nullable Instant staffReadAt,
        boolean readByGuest,
        @Nullable Instant guestReadAt,
        boolean isReadByRecipient,
        @Nullable Instant readAt,
        boolean isEdited,
        @Nullable Instant editedAt,
        int editCount,
        boolean isDeleted,
        @Nullable Instant deletedAt,
        boolean isSystemMessage,
        boolean isStaffReply,
        @Nullable Long replyTo,
        @Nullable Long replyToId,
        @Nullable QuoteObject replyToMessage,
        List<AttachmentObject> attachments,
        boolean hasAttachments,
        int attachmentCount) {

    /** Renders the message with its quote. */
    public static GuestMessageObject of(QuotedMessage quoted) {
        GuestMessage message = quoted.message();
        long id = message.id().value();
        long conversation = message.conversation().value();
        Author author = message.author();
        Optional<StaffSignature> staff = author.staff();
        Long staffId = staff.map(signature -> signature.id().value()).orElse(null);
        String staffName = staff.map(StaffSignature::name).orElse(null);
        boolean fromGuest = author.side().filter(Side.GUEST::equals).isPresent();
        boolean fromStaff = author.side().filter(Side.STAFF::equals).isPresent();
        Instant readAt = message.readAt().orElse(null);
        boolean read = readAt != null;
        Long replyTo =
                quoted.target().map(GuestMessage::id).map(MessageId::value).orElse(null);
        return new GuestMessageObject(
                id,
                id,
                conversation,
                conversation,
                message.createdSeq(),
                message.updatedSeq(),
                message.submission()
                        .map(submission -> submission.id().toString())
                        .orElse(null),
                message.room().map(Room::id).orElse(null),
                message.room().map(room -> room.number().value()).orElse(null),
                message.guest().booking().value(),
                author.wireName(),
                author.wireName(),
                staffId,
                author.name(),
                staffId,
                staffId,
                staffName,
                staffName,
                staff.flatMap(StaffSignature::role).orElse(null),
                staff.map(StaffInfo::of).orElse(null),
                fromGuest ? author.name() : null,
                message.visibleText(),
                message.sentAt(),
                message.sentAt(),
                read ? "read" : "delivered",
                message.sentAt(),
                fromGuest && read,
                fromGuest ? readAt : null,
                fromStaff && read,
                fromStaff ? readAt : null,
                read,
                readAt,
                message.editCount() > 0,
                message.editedAt().orElse(null),
                message.editCount(),
                message.isDeleted(),
                message.deletedAt().orElse(null),
                author instanceof Author.Chat,
                fromStaff,
                replyTo,
                replyTo,
                quoted.target().map(QuoteObject::of).orElse(null),
                List.of(),
                false,
                0);
    }
}
