package com.hotelmate.chat.application.sending;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Submission;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.Refusal;
import java.util.Optional;

/** What the sends of both sides have in common: recognising a repetition, and finding what is answered. */
final class Submissions {

    private Submissions() {}

    static Optional<Submission> of(
            Optional<ClientMessageId> id, ConversationId conversation, String rawText, Optional<MessageId> replyTo) {
        return id.map(value -> new Submission(value, conversation, MessageText.clean(rawText), replyTo));
    }

    /** The message that the same submission stored before; a different one under the same id is refused. */
    static Optional<SentMessage> repeated(LockedConversation locked, Optional<Submission> submission) {
        Optional<QuotedMessage> stored = locked.repeated();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (!stored.get().message().submission().equals(submission)) {
            throw new RejectedException(Refusal.CLIENT_MESSAGE_ID_REUSED);
        }
        return Optional.of(new SentMessage(stored.get(), true));
    }

    /** The message to answer, if one is named. */
    static Optional<GuestMessage> target(LockedConversation locked, Optional<MessageId> replyTo) {
        if (replyTo.isEmpty()) {
            return Optional.empty();
        }
        Optional<GuestMessage> target = locked.replyTarget().filter(message -> !message.isDeleted());
        if (target.isEmpty()) {
            throw new RejectedException(Refusal.REPLY_TARGET_INVALID);
        }
        return target;
    }
}
