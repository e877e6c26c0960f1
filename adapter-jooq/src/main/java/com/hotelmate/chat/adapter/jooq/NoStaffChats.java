package com.hotelmate.chat.adapter.jooq;

import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.OpenedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffConversationPage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffRevision;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The store has no tables for conversations of staff: there are none, and none can be begun. */
final class NoStaffChats implements StaffConversations, StaffMessages {

    @Override
    public OpenedStaffConversation open(
            HotelSlug hotel, Circle circle, Function<ConversationId, StaffRevision> beginning) {
        throw new UnsupportedOperationException("PostgreSQL does not keep conversations of staff");
    }

    @Override
    public Optional<StaffConversation> find(HotelSlug hotel, ConversationId id) {
        return Optional.empty();
    }

    @Override
    public StaffConversationPage list(HotelSlug hotel, StaffConversationQuery query) {
        return new StaffConversationPage(List.of(), 0);
    }

    @Override
    public List<StaffConversation> unread(HotelSlug hotel, StaffId staff) {
        return List.of();
    }

    @Override
    public Map<StaffId, UnreadTotals> unreadTotals(HotelSlug hotel, Collection<StaffId> staff) {
        return Map.of();
    }

    @Override
    public <T> Optional<T> change(
            HotelSlug hotel,
            ConversationId id,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        return Optional.empty();
    }

    @Override
    public <T> List<T> changeAll(
            HotelSlug hotel,
            Collection<ConversationId> ids,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        return List.of();
    }

    @Override
    public Optional<QuotedStaffMessage> find(HotelSlug hotel, MessageId id) {
        return Optional.empty();
    }

    @Override
    public List<StaffMessage> among(HotelSlug hotel, ConversationId conversation, Collection<MessageId> ids) {
        return List.of();
    }

    @Override
    public Optional<ConversationId> conversationOf(HotelSlug hotel, MessageId id) {
        return Optional.empty();
    }

    @Override
    public Optional<StaffMessagePage> page(HotelSlug hotel, ConversationId conversation, StaffMessageQuery query) {
        return Optional.empty();
    }

    @Override
    public List<FormerText> formerTexts(HotelSlug hotel, MessageId id) {
        return List.of();
    }

    @Override
    public List<StaffMessage> submitted(HotelSlug hotel, StaffId sender, ClientMessageId id) {
        return List.of();
    }
}
