package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.port.staffchat.StaffSubmissionKey;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ForwardTeamMessageService implements ForwardTeamMessage {

    private final StaffMessages messages;
    private final BeginTeamChat begin;
    private final StaffWork work;
    private final MessageListener listener;

    ForwardTeamMessageService(StaffMessages messages, BeginTeamChat begin, StaffWork work, MessageListener listener) {
        this.messages = messages;
        this.begin = begin;
        this.work = work;
        this.listener = listener;
    }

    @Override
    public Forwarded handle(Command command) {
        ConversationId source = work.conversationOf(command.hotel(), command.message());
        Optional<StaffSubmission> submission = command.clientMessageId()
                .map(id ->
                        StaffSubmission.Forwarded.of(id, command.message(), command.conversations(), command.people()));
        Optional<StaffMessage> original = isRepeated(command, submission)
                ? find(command).filter(message -> !message.isDeleted())
                : Optional.of(toForward(command, source));

        Run run = new Run(command, submission, original);
        List<Result> results = new ArrayList<>();
        command.conversations().forEach(target -> results.add(run.into(target)));
        command.people().forEach(person -> results.add(run.to(person)));
        return new Forwarded(results, !run.stored && run.found);
    }

    /** Whether the submission was begun before, and perhaps completed. */
    private boolean isRepeated(Command command, Optional<StaffSubmission> submission) {
        List<StaffMessage> earlier = command.clientMessageId()
                .map(id -> messages.submitted(command.hotel(), command.staff(), id))
                .orElse(List.of());
        if (earlier.stream().anyMatch(copy -> !copy.submission().equals(submission))) {
            throw new RejectedException(Refusal.CLIENT_MESSAGE_ID_REUSED);
        }
        return !earlier.isEmpty();
    }

    private StaffMessage toForward(Command command, ConversationId source) {
        work.open(command.hotel(), command.staff(), source, Capability.STAFF_CHAT_MESSAGE_SEND);
        StaffMessage message = find(command).orElseThrow(RejectedException::notFound);
        int targets = command.conversations().size() + command.people().size();
        if (targets == 0 || targets > MAX_TARGETS) {
            throw new RejectedException(Refusal.NO_FORWARD_TARGET);
        }
        if (message.isDeleted()) {
            throw new RejectedException(Refusal.MESSAGE_DELETED);
        }
        return message;
    }

    private Optional<StaffMessage> find(Command command) {
        return messages.find(command.hotel(), command.message()).map(QuotedStaffMessage::message);
    }

    /** One call, target after target; each is a unit of work of its own, so no two conversations are locked at once. */
    private final class Run {

        private final Command command;
        private final Optional<StaffSubmission> submission;
        private final Optional<StaffMessage> original;
        private final Map<ConversationId, MessageId> copies = new HashMap<>();
        private boolean stored;
        private boolean found;

        Run(Command command, Optional<StaffSubmission> submission, Optional<StaffMessage> original) {
            this.command = command;
            this.submission = submission;
            this.original = original;
        }

        Result into(ConversationId target) {
            return result(Optional.of(target), Optional.empty(), false);
        }

        Result to(StaffId person) {
            try {
                BeginTeamChat.Begun pair = begin.handle(
                        new BeginTeamChat.Command(command.hotel(), command.staff(), List.of(person), Optional.empty()));
                return result(Optional.of(pair.summary().conversation().id()), Optional.of(person), pair.created());
            } catch (RejectedException e) {
                return new Result(
                        Optional.empty(), Optional.of(person), Optional.empty(), false, Optional.of(e.rejection()));
            }
        }

        private Result result(Optional<ConversationId> target, Optional<StaffId> person, boolean created) {
            try {
                Optional<MessageId> copy = target.map(this::copyInto);
                return new Result(target, person, copy, created, Optional.empty());
            } catch (RejectedException e) {
                return new Result(target, person, Optional.empty(), created, Optional.of(e.rejection()));
            }
        }

        /** A one-to-one that is named by itself and by its other person gets one copy. */
        private MessageId copyInto(ConversationId target) {
            MessageId known = copies.get(target);
            if (known != null) {
                return known;
            }
            StaffLoading loading = StaffLoading.forSend(
                    Optional.empty(),
                    command.clientMessageId().map(id -> StaffSubmissionKey.ofCopy(command.staff(), id, target)));
            Copy copy = work.in(command.hotel(), command.staff(), target, loading, (scene, chat) -> {
                Optional<StaffMessage> before = TeamSubmissions.repeated(scene, submission)
                        .map(QuotedStaffMessage::message)
                        .filter(message -> message.conversation().equals(target));
                if (before.isPresent()) {
                    return StaffOutcome.unchanged(new Copy(before.get(), true));
                }
                scene.requireEntry(Capability.STAFF_CHAT_MESSAGE_SEND);
                StaffMessage message = chat.forward(
                        scene.profile(),
                        original.orElseThrow(() -> new RejectedException(Refusal.MESSAGE_DELETED)),
                        submission);
                return StaffOutcome.of(new Copy(message, false), chat);
            });
            copies.put(target, copy.message().id());
            if (copy.repeated()) {
                found = true;
            } else {
                stored = true;
                listener.writtenInStaffChat(command.hotel(), copy.message());
            }
            return copy.message().id();
        }
    }

    private record Copy(StaffMessage message, boolean repeated) {}
}
