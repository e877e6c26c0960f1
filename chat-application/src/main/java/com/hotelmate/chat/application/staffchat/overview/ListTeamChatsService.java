package com.hotelmate.chat.application.staffchat.overview;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.staffchat.StaffConversationPage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.Optional;

final class ListTeamChatsService implements ListTeamChats {

    private final StaffConversations conversations;
    private final StaffMessages messages;
    private final StaffDirectory staffDirectory;
    private final Callers callers;
    private final StaffWork work;

    ListTeamChatsService(
            StaffConversations conversations,
            StaffMessages messages,
            StaffDirectory staffDirectory,
            Callers callers,
            StaffWork work) {
        this.conversations = conversations;
        this.messages = messages;
        this.staffDirectory = staffDirectory;
        this.callers = callers;
        this.work = work;
    }

    @Override
    public Listing list(HotelSlug hotel, StaffConversationQuery query) {
        Roster roster = staffDirectory.roster(hotel);
        callers.staff(roster, query.of(), Capability.STAFF_CHAT_CONVERSATION_READ);
        StaffConversationPage page = conversations.list(hotel, query);
        return new Listing(page, roster);
    }

    @Override
    public Shown show(HotelSlug hotel, StaffId staff, ConversationId id, int newest) {
        StaffConversation conversation = work.open(hotel, staff, id, Capability.STAFF_CHAT_CONVERSATION_READ);
        StaffMessagePage page = page(hotel, id, StaffMessageQuery.newest(newest, false));
        Optional<StaffMessage> last = page(hotel, id, StaffMessageQuery.newest(1, true)).messages().stream()
                .findFirst()
                .map(quoted -> quoted.message());
        return new Shown(new StaffConversationSummary(conversation, last), page, staffDirectory.roster(hotel));
    }

    private StaffMessagePage page(HotelSlug hotel, ConversationId id, StaffMessageQuery query) {
        return messages.page(hotel, id, query).orElseThrow(RejectedException::notFound);
    }
}
