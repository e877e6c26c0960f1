package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Origin;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.Receipt;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.wire.AttachmentObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code StaffMessage}: several fields are equal twins that existing readers rely on.
 *
 * @param sender null for what the chat itself wrote
 * @param isRead whether everybody else who takes part now has read it
 * @param isReadByCurrentUser whether it does not wait to be read by the one it is rendered for
 * @param reactionSummary how many reacted with each emoji, in the order in which the emoji first came
 */
public record StaffMessageObject(
        long id,
        long messageId,
        long conversation,
        long conversationId,
        long createdSeq,
        long updatedSeq,
        @Nullable String clientMessageId,
        @Nullable Long sender,
        @Nullable Long senderId,
        String senderName,
        @Nullable String senderAvatar,
        @Nullable SenderInfo senderInfo,
        String message,
        String content,
        Instant timestamp,
        Instant createdAt,
        String status,
        Instant deliveredAt,
        boolean isRead,
        boolean isReadByCurrentUser,
        List<Long> readBy,
        List<ReceiptObject> readByList,
        int readByCount,
        boolean isEdited,
        @Nullable Instant editedAt,
        int editCount,
        boolean isDeleted,
        @Nullable Instant deletedAt,
        boolean isSystemMessage,
        @Nullable Long replyTo,
        @Nullable Long replyToId,
        @Nullable StaffQuoteObject replyToMessage,
        @Nullable Long forwardedFrom,
        @Nullable OriginObject forwardedFromMessage,
        List<AttachmentObject> attachments,
        boolean hasAttachments,
        int attachmentCount,
        List<ReactionObject> reactions,
        Map<String, Integer> reactionSummary,
        List<Long> mentions,
        List<SenderInfo> mentionedStaff) {

    /**
     * Renders the message with its quote.
     *
     * @param in the conversation with everybody who appears in the message
     * @param reader for whom; absent for an event, which everybody reads
     */
    public static StaffMessageObject of(QuotedStaffMessage quoted, StaffConversation in, Optional<StaffId> reader) {
        StaffMessage message = quoted.message();
        long id = message.id().value();
        long conversation = message.conversation().value();
        Optional<StaffProfile> author = message.author().profile();
        Long sender = author.map(profile -> profile.id().value()).orElse(null);
        boolean read = message.isReadByAll(in.presentIds());
        Long replyTo =
                quoted.target().map(StaffMessage::id).map(MessageId::value).orElse(null);
        return new StaffMessageObject(
                id,
                id,
                conversation,
                conversation,
                message.createdSeq(),
                message.updatedSeq(),
                message.submission()
                        .map(submission -> submission.id().toString())
                        .orElse(null),
                sender,
                sender,
                message.author().name(),
                author.flatMap(StaffProfile::profileImage).orElse(null),
                author.map(SenderInfo::of).orElse(null),
                message.visibleText(),
                message.visibleText(),
                message.sentAt(),
                message.sentAt(),
                read ? "read" : "delivered",
                message.sentAt(),
                read,
                reader.filter(person -> !message.isUnreadBy(person)).isPresent(),
                message.receipts().stream()
                        .map(receipt -> receipt.reader().value())
                        .toList(),
                readByList(message.receipts(), in),
                message.receipts().size(),
                message.editCount() > 0,
                message.editedAt().orElse(null),
                message.editCount(),
                message.isDeleted(),
                message.deletedAt().orElse(null),
                message.isSystemMessage(),
                replyTo,
                replyTo,
                quoted.target().map(StaffQuoteObject::of).orElse(null),
                message.origin().map(Origin::message).map(MessageId::value).orElse(null),
                message.origin().map(OriginObject::of).orElse(null),
                List.of(),
                false,
                0,
                reactions(message, in),
                reactionSummary(message),
                message.mentions().stream().map(StaffId::value).toList(),
                message.mentions().stream()
                        .map(person -> SenderInfo.of(Faces.of(person, in)))
                        .toList());
    }

    /** The reactions to the message, oldest first. */
    public static List<ReactionObject> reactions(StaffMessage message, StaffConversation in) {
        return message.reactions().stream()
                .map(reaction -> ReactionObject.of(reaction, in))
                .toList();
    }

    /** How many reacted with each emoji, in the order in which the emoji first came. */
    public static Map<String, Integer> reactionSummary(StaffMessage message) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Reaction reaction : message.reactions()) {
            counts.merge(reaction.emoji().symbol(), 1, Integer::sum);
        }
        return counts;
    }

    private static List<ReceiptObject> readByList(List<Receipt> receipts, StaffConversation in) {
        return receipts.stream()
                .map(receipt -> ReceiptObject.of(receipt, Faces.of(receipt.reader(), in)))
                .toList();
    }
}
