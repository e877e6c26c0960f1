package com.hotelmate.chat.adapter.rest.standalone.metrics;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts the messages that this node stored, and how long guests waited for an answer, without asking the store. What a
 * guest wrote on another node, or long ago, is counted as a reply and not timed. Thread-safe.
 */
public final class MessageMetrics implements MessageListener {

    private static final Duration ACTIVE = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final long MOST_CONVERSATIONS = 100_000;

    /** A guest who waits. */
    private record Waiting(Instant since, boolean forTheFirstTime) {}

    private final MeterRegistry registry;
    private final Timer firstResponses;
    private final Timer responses;
    private final Counter replies;
    private final Cache<ConversationId, Waiting> waiting = cache(LONGEST_WAIT);
    private final Cache<ConversationId, Instant> active = cache(ACTIVE);

    /** Metrics that are kept in the registry. */
    public MessageMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.firstResponses = registry.timer("hotelchat.first.response");
        this.responses = registry.timer("hotelchat.response");
        this.replies = registry.counter("hotelchat.replies");
        Gauge.builder("hotelchat.conversations.active", active, MessageMetrics::size)
                .register(registry);
    }

    @Override
    public void writtenInGuestChat(HotelSlug hotel, GuestMessage message) {
        active.put(message.conversation(), message.sentAt());
        if (message.author() instanceof Author.Guest) {
            count(hotel, "guest", "guest");
            Waiting begins = new Waiting(message.sentAt(), message.createdSeq() == 1);
            waiting.asMap().putIfAbsent(message.conversation(), begins);
        } else if (message.author() instanceof Author.Staff) {
            count(hotel, "guest", "staff");
            replies.increment();
            Waiting over = waiting.asMap().remove(message.conversation());
            if (over != null) {
                answered(over, message.sentAt());
            }
        }
    }

    @Override
    public void writtenInStaffChat(HotelSlug hotel, StaffMessage message) {
        count(hotel, "staff", "staff");
    }

    private void answered(Waiting over, Instant at) {
        Duration time = Duration.between(over.since(), at);
        responses.record(time);
        if (over.forTheFirstTime()) {
            firstResponses.record(time);
        }
    }

    private void count(HotelSlug hotel, String chat, String sender) {
        registry.counter("hotelchat.messages", "hotel", hotel.value(), "chat", chat, "sender_type", sender)
                .increment();
    }

    private static double size(Cache<?, ?> cache) {
        cache.cleanUp();
        return (double) cache.size();
    }

    private static <V> Cache<ConversationId, V> cache(Duration life) {
        return CacheBuilder.newBuilder()
                .expireAfterWrite(life)
                .maximumSize(MOST_CONVERSATIONS)
                .build();
    }
}
