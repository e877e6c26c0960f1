package com.hotelmate.chat.application.port.push;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of the push about one change to one person, or to one device of theirs.
 *
 * @param seq the number of the change
 * @param message what the change is about, if it is about one message
 * @param device the {@linkplain Device#fingerprint() fingerprint} of the device; absent when no device was tried
 * @param at when it was settled
 */
public record PushEntry(
        ConversationId conversation,
        long seq,
        Optional<MessageId> message,
        Recipient to,
        Optional<Long> device,
        PushOutcome outcome,
        Instant at) {

    /** Whether it tells what became of the push to that device. */
    public boolean isAbout(Device one) {
        return device.filter(fingerprint -> fingerprint == one.fingerprint()).isPresent();
    }
}
