package com.hotelmate.chat.adapter.inmemory.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.reading.ReadMessages;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.wire.Fields;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a client sees of a conversation when it reads all of it.
 *
 * @param messages by id, as they stand on the wire, deleted ones included
 */
record Snapshot(
        long lastSeq,
        SortedMap<Long, Map<String, @Nullable Object>> messages,
        @Nullable Object room,
        @Nullable Object handler,
        boolean ended) {

    private static final int PAGE = 30;

    /** Reads page by page while others write: the number is taken before the rows. */
    static Snapshot read(HotelChat chat, Caller.Staff reader, ConversationId conversation) {
        GuestConversation seen = chat.listConversations()
                .show(reader.hotel(), reader.staff(), conversation)
                .conversation();
        SortedMap<Long, Map<String, @Nullable Object>> messages = new TreeMap<>();
        OptionalLong before = OptionalLong.empty();
        MessagePage page;
        do {
            page = chat.readMessages()
                    .handle(new ReadMessages.Query(
                            reader, Optional.of(conversation), before, OptionalLong.empty(), PAGE, true))
                    .page();
            assertThat(page.lastSeq()).isGreaterThanOrEqualTo(seen.lastSeq());
            for (QuotedMessage message : page.messages()) {
                messages.put(message.message().id().value(), Fields.of(GuestMessageObject.of(message)));
            }
            before = messages.isEmpty() ? before : OptionalLong.of(messages.firstKey());
        } while (page.hasMore());
        return new Snapshot(
                seen.lastSeq(),
                messages,
                seen.room().map(room -> room.number().value()).orElse(null),
                seen.handler().map(handler -> handler.staff().id().value()).orElse(null),
                seen.hasEnded());
    }

    /** How many messages of that sender nobody of the other side has read. */
    long unreadOf(String senderType) {
        return messages.values().stream()
                .filter(message -> senderType.equals(message.get("sender_type")))
                .filter(message -> Boolean.FALSE.equals(message.get("is_deleted")))
                .filter(message -> Boolean.FALSE.equals(message.get("is_read_by_recipient")))
                .count();
    }
}
