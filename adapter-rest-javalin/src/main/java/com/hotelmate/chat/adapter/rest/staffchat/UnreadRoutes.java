package com.hotelmate.chat.adapter.rest.staffchat;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What waits to be read.
 *
 * <pre>
 * GET {Q}/conversations/unread-count/
 * GET {Q}/conversations/conversations-with-unread-count/
 * </pre>
 */
final class UnreadRoutes {

    /** What waits: messages, conversations, and how much in each of these. */
    record Counts(int totalUnread, int conversationsWithUnread, List<OfConversation> breakdown) {}

    record OfConversation(long conversationId, int unreadCount, String title, boolean isGroup) {

        static OfConversation of(StaffConversation conversation, StaffId reader) {
            return new OfConversation(
                    conversation.id().value(),
                    conversation.participant(reader).map(Member::unread).orElse(0),
                    conversation.title().orElse(""),
                    conversation.isGroup());
        }
    }

    record Conversations(int conversationsWithUnread, Instant updatedAt) {}

    private final StaffChatUseCases chat;
    private final InstantSource clock;

    UnreadRoutes(StaffChatUseCases chat, InstantSource clock) {
        this.chat = chat;
        this.clock = clock;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("T16", "{Q}/conversations/unread-count/", "Counts what waits, most first")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .answers(200, Counts.class)
                        .handledBy(this::counts),
                Route.get(
                                "T17",
                                "{Q}/conversations/conversations-with-unread-count/",
                                "Counts the conversations in which something waits")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .answers(200, Conversations.class)
                        .handledBy(this::conversations));
    }

    private Answer counts(Call<NoBody> call) {
        StaffId reader = call.staff().id();
        List<OfConversation> breakdown = chat.unread().breakdown(call.hotel(), reader).stream()
                .map(conversation -> OfConversation.of(conversation, reader))
                .toList();
        int total = breakdown.stream().mapToInt(OfConversation::unreadCount).sum();
        return Answer.ok(new Counts(total, breakdown.size(), breakdown));
    }

    private Answer conversations(Call<NoBody> call) {
        int waiting = chat.unread().total(call.hotel(), call.staff().id()).conversations();
        return Answer.ok(new Conversations(waiting, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
