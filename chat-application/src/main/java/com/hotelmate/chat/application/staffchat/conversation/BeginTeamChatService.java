package com.hotelmate.chat.application.staffchat.conversation;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.staffchat.OpenedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class BeginTeamChatService implements BeginTeamChat {

    private final StaffConversations conversations;
    private final StaffMessages messages;
    private final StaffDirectory staffDirectory;
    private final Callers callers;
    private final InstantSource clock;

    BeginTeamChatService(
            StaffConversations conversations,
            StaffMessages messages,
            StaffDirectory staffDirectory,
            Callers callers,
            InstantSource clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.staffDirectory = staffDirectory;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Begun handle(Command command) {
        Instant now = clock.instant();
        Roster roster = staffDirectory.roster(command.hotel());
        StaffProfile creator =
                StaffProfile.of(callers.staff(roster, command.staff(), Capability.STAFF_CHAT_CONVERSATION_CREATE)
                        .member());
        List<StaffProfile> people = people(command, creator, roster);
        Optional<String> title = title(command);

        OpenedStaffConversation opened = conversations.open(
                command.hotel(),
                Circle.of(people.stream().map(StaffProfile::id).toList()),
                id -> StaffChat.begin(id, command.hotel(), command.staff(), people, title, now));

        return new Begun(
                new StaffConversationSummary(
                        opened.conversation(),
                        opened.created() ? Optional.empty() : lastMessage(opened.conversation())),
                opened.created(),
                roster);
    }

    private Optional<StaffMessage> lastMessage(StaffConversation conversation) {
        return messages.page(conversation.hotel(), conversation.id(), StaffMessageQuery.newest(1, true))
                .flatMap(page -> page.messages().stream().findFirst())
                .map(quoted -> quoted.message());
    }

    private static List<StaffProfile> people(Command command, StaffProfile creator, Roster roster) {
        List<StaffProfile> others = command.people().stream()
                .distinct()
                .filter(id -> !id.equals(command.staff()))
                .map(id -> roster.find(id)
                        .filter(StaffMember::active)
                        .map(StaffProfile::of)
                        .orElseThrow(() -> new RejectedException(Refusal.INVALID_PARTICIPANTS)))
                .toList();
        if (others.isEmpty() || others.size() >= Circle.MAX_PEOPLE) {
            throw new RejectedException(Refusal.INVALID_PARTICIPANTS);
        }
        return Stream.concat(Stream.of(creator), others.stream()).toList();
    }

    private static Optional<String> title(Command command) {
        Optional<String> title = command.title().map(MessageText::clean).filter(text -> !text.isEmpty());
        if (title.filter(text -> text.codePointCount(0, text.length()) > MAX_TITLE)
                .isPresent()) {
            throw new RejectedException(
                    new Rejection.Invalid("title", "A title has at most " + MAX_TITLE + " characters"));
        }
        return title;
    }
}
