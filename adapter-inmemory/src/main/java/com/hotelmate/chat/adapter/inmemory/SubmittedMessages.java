package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.staffchat.StaffSubmissionKey;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which messages the staff of a hotel submitted under ids of their own. Thread-safe. */
final class SubmittedMessages {

    private final Map<Sending, ConcurrentSkipListMap<Long, MessageId>> messages = new ConcurrentHashMap<>();

    /** The message of that key, or else any other of that sender and id. */
    Optional<MessageId> find(StaffSubmissionKey key) {
        ConcurrentSkipListMap<Long, MessageId> all = messages.get(Sending.of(key));
        return all == null
                ? Optional.empty()
                : Optional.ofNullable(all.get(place(key)))
                        .or(() -> all.values().stream().findFirst());
    }

    List<MessageId> find(StaffId sender, ClientMessageId id) {
        ConcurrentSkipListMap<Long, MessageId> all = messages.get(new Sending(sender, id));
        return all == null ? List.of() : List.copyOf(all.values());
    }

    /** Takes the keys of the messages; false, and none taken, if a message of another unit of work has one of them. */
    boolean reserve(List<StaffMessage> written) {
        List<StaffMessage> reserved = new ArrayList<>();
        for (StaffMessage message : written) {
            Optional<StaffSubmissionKey> key = StaffSubmissionKey.of(message);
            if (key.isPresent()) {
                MessageId holder = messages.computeIfAbsent(
                                Sending.of(key.get()), sending -> new ConcurrentSkipListMap<>())
                        .putIfAbsent(place(key.get()), message.id());
                if (holder == null) {
                    reserved.add(message);
                } else if (!holder.equals(message.id())) {
                    reserved.forEach(this::release);
                    return false;
                }
            }
        }
        return true;
    }

    /** Forgets the submission of a message that is gone. */
    void release(StaffMessage message) {
        StaffSubmissionKey.of(message)
                .ifPresent(key -> messages.computeIfPresent(Sending.of(key), (sending, all) -> {
                    all.remove(place(key), message.id());
                    return all;
                }));
    }

    private static long place(StaffSubmissionKey key) {
        return key.copyIn().map(conversation -> conversation.value()).orElse(0L);
    }

    private record Sending(StaffId sender, ClientMessageId id) {

        static Sending of(StaffSubmissionKey key) {
            return new Sending(key.sender(), key.id());
        }
    }
}
