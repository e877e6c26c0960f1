package com.hotelmate.chat.application.sending;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.guestchat.SubmissionKey;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.guestchat.Submission;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class SendGuestMessageService implements SendGuestMessage {

    private final GuestConversations conversations;
    private final Callers callers;
    private final OpenStay openStay;
    private final InstantSource clock;

    SendGuestMessageService(GuestConversations conversations, Callers callers, OpenStay openStay, InstantSource clock) {
        this.conversations = conversations;
        this.callers = callers;
        this.openStay = openStay;
        this.clock = clock;
    }

    @Override
    public SentMessage handle(Command command) {
        Instant now = clock.instant();
        ConversationId conversation =
                conversations.idOf(command.hotel(), command.booking()).orElseGet(() -> open(command, now));
        Optional<Submission> submission =
                Submissions.of(command.clientMessageId(), conversation, command.text(), command.replyTo());
        Loading loading = Loading.forSend(
                command.replyTo(),
                command.clientMessageId().map(id -> SubmissionKey.ofGuest(command.booking(), id)),
                Optional.empty());
        return conversations
                .change(command.hotel(), conversation, loading, locked -> {
                    // Under the lock, or a stay read before a move or check-out would undo it.
                    Stay stay = callers.guest(command.hotel(), command.booking(), now);
                    return Submissions.repeated(locked, submission)
                            .map(Outcome::unchanged)
                            .orElseGet(() -> write(command, stay, submission, locked, now));
                })
                .orElseThrow(RejectedException::notFound);
    }

    /** A first message that is refused leaves nothing behind, not even an empty conversation. */
    private ConversationId open(Command command, Instant now) {
        Callers.requireOpen(callers.guest(command.hotel(), command.booking(), now));
        MessageText unused = Wording.of(command.text(), Side.GUEST);
        if (command.replyTo().isPresent()) {
            throw new RejectedException(Refusal.REPLY_TARGET_INVALID);
        }
        return openStay.handle(new OpenStay.Query(command.hotel(), command.booking()))
                .conversation()
                .id();
    }

    private static Outcome<SentMessage> write(
            Command command, Stay stay, Optional<Submission> submission, LockedConversation locked, Instant now) {
        if (locked.conversation().hasEnded()) {
            throw new RejectedException(Refusal.ALREADY_CHECKED_OUT);
        }
        Callers.requireOpen(stay);
        MessageText text = Wording.of(command.text(), Side.GUEST);
        Optional<GuestMessage> target = Submissions.target(locked, command.replyTo());

        GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
        chat.follow(stay);
        Author author = new Author.Guest(stay.booking(), stay.guest().full());
        GuestMessage message = chat.write(author, text.value(), command.replyTo(), submission);

        return Outcome.of(new SentMessage(new QuotedMessage(message, target), false), chat);
    }
}
