package com.hotelmate.chat.domain.routing;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every payload of one logical event has in common, and the two shapes that carry it: flat, and in an envelope.
 * Immutable.
 *
 * @param eventId derived when a body is rendered, which mostly nobody asks for
 * @param notice whether it is a hint that alters nothing stored
 */
public record Occasion(
        HotelSlug hotel,
        ConversationId conversation,
        long seq,
        Supplier<UUID> eventId,
        Instant at,
        boolean notice,
        Optional<MessageId> message,
        Optional<RoomNumber> room,
        Optional<StaffId> actor) {

    /**
     * The occasion of a change.
     *
     * @param message what it is about
     * @param room where the guest stays whom it is about
     * @param actor who of the staff did it
     */
    public static Occasion of(
            LoggedChange change, Optional<MessageId> message, Optional<RoomNumber> room, Optional<StaffId> actor) {
        return new Occasion(
                change.hotel(),
                change.conversation(),
                change.seq(),
                new Once<>(() -> EventIds.of(change)),
                change.at(),
                false,
                message,
                room,
                actor);
    }

    /**
     * The occasion of a notice that goes with no change, and repeats the number of the newest one.
     *
     * @param name what tells it from all other notices of the conversation
     */
    public static Occasion ofNotice(
            HotelSlug hotel,
            ConversationId conversation,
            long seq,
            String name,
            Instant at,
            Optional<MessageId> message,
            Optional<RoomNumber> room,
            Optional<StaffId> actor) {
        Supplier<UUID> id = new Once<>(() -> EventIds.derive(hotel + "/" + conversation + "/" + name));
        return new Occasion(hotel, conversation, seq, id, at, true, message, room, actor);
    }

    /** The occasion of a notice of that name, which goes with this change. */
    public Occasion notice(String name) {
        Supplier<UUID> id = new Once<>(() -> EventIds.derive(hotel, conversation, seq, at, name));
        return new Occasion(hotel, conversation, seq, id, at, true, message, room, actor);
    }

    /** A flat payload, whose body the renderer adds to. */
    public Payload flat(Consumer<Map<String, @Nullable Object>> body) {
        return new Payload(() -> complete(body), this::thin);
    }

    /** The payload in the envelope of the category and type. */
    public Payload envelope(String category, String type, Consumer<Map<String, @Nullable Object>> body) {
        return new Payload(() -> wrap(category, type, complete(body)), () -> wrap(category, type, thin()));
    }

    /** The body with what every event says. */
    public Map<String, @Nullable Object> complete(Consumer<Map<String, @Nullable Object>> body) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        body.accept(payload);
        payload.put("conversation_id", conversation.value());
        payload.put("seq", seq);
        payload.put("event_id", eventId.get().toString());
        if (notice) {
            payload.put("notice", true);
        }
        return payload;
    }

    /** Ids only: the client fetches the rest from the change feed. */
    private Map<String, @Nullable Object> thin() {
        return complete(payload -> {
            message.ifPresent(id -> payload.put("message_id", id.value()));
            payload.put("fetch", true);
        });
    }

    private Map<String, @Nullable Object> wrap(String category, String type, Map<String, @Nullable Object> payload) {
        Map<String, @Nullable Object> scope = new LinkedHashMap<>();
        scope.put("conversation_id", conversation.value());
        room.ifPresent(number -> scope.put("room_number", number.value()));
        actor.ifPresent(staff -> scope.put("staff_id", staff.value()));
        message.ifPresent(id -> scope.put("message_id", id.value()));

        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        meta.put("hotel_slug", hotel.value());
        meta.put("event_id", eventId.get().toString());
        meta.put("ts", at.toString());
        meta.put("seq", seq);
        meta.put("scope", scope);

        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("category", category);
        envelope.put("type", type);
        envelope.put("payload", payload);
        envelope.put("meta", meta);
        return envelope;
    }
}
