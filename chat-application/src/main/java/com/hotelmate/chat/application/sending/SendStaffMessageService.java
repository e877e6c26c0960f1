package com.hotelmate.chat.application.sending;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.guestchat.SubmissionKey;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.guestchat.Submission;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class SendStaffMessageService implements SendStaffMessage {

    private static final int MISSED_AT_MOST = 20;

    private final GuestConversations conversations;
    private final Stays stays;
    private final Callers callers;
    private final InstantSource clock;

    SendStaffMessageService(GuestConversations conversations, Stays stays, Callers callers, InstantSource clock) {
        this.conversations = conversations;
        this.stays = stays;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public SentMessage handle(Command command) {
        Instant now = clock.instant();
        Actor.Staff actor = callers.staff(command.hotel(), command.staff());
        StaffSignature signature = StaffSignature.of(actor.member());
        Author author = new Author.Staff(signature);
        Optional<Submission> submission =
                Submissions.of(command.clientMessageId(), command.conversation(), command.text(), command.replyTo());
        return conversations
                .change(
                        command.hotel(),
                        command.conversation(),
                        loading(command, author),
                        locked -> Submissions.repeated(locked, submission)
                                .map(Outcome::unchanged)
                                .orElseGet(() -> write(command, actor, signature, submission, locked, now)))
                .orElseThrow(RejectedException::notFound);
    }

    private Outcome<SentMessage> write(
            Command command,
            Actor.Staff actor,
            StaffSignature signature,
            Optional<Submission> submission,
            LockedConversation locked,
            Instant now) {
        Callers.require(actor, Capability.CHAT_MESSAGE_SEND);
        Optional<Stay> stay = stays.find(command.hotel(), locked.conversation().booking());
        if (locked.conversation().hasEnded() || stay.filter(Stay::isOver).isPresent()) {
            throw new RejectedException(Refusal.ALREADY_CHECKED_OUT);
        }
        MessageText text = Wording.of(command.text(), Side.STAFF);
        Optional<GuestMessage> target = Submissions.target(locked, command.replyTo());
        if (!locked.missed().isEmpty()) {
            throw new RejectedException(new Rejection.ColleagueReplied(
                    locked.missed(), locked.conversation().lastSeq()));
        }

        GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
        stay.ifPresent(chat::follow);
        chat.join(signature);
        chat.takeOver(signature);
        GuestMessage message = chat.write(new Author.Staff(signature), text.value(), command.replyTo(), submission);

        return Outcome.of(new SentMessage(new QuotedMessage(message, target), false), chat);
    }

    private static Loading loading(Command command, Author author) {
        Optional<Loading.Missed> guard = command.override()
                        || command.lastSeenSeq().isEmpty()
                ? Optional.empty()
                : Optional.of(new Loading.Missed(command.lastSeenSeq().getAsLong(), command.staff(), MISSED_AT_MOST));
        return Loading.forSend(
                command.replyTo(), command.clientMessageId().map(id -> SubmissionKey.of(author, id)), guard);
    }
}
