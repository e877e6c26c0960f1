package com.hotelmate.chat.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AMessage;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuoteObjectTest {

    private static final Instant LATER = Instant.parse("2026-01-05T11:00:00Z");

    @Test
    void showsTheFirstHundredCodePoints() {
        GuestMessage target =
                AMessage.fromGuest().saying("\uD83D\uDC4B".repeat(101)).build();

        QuoteObject quote = QuoteObject.of(target);

        assertThat(quote.message()).isEqualTo("\uD83D\uDC4B".repeat(100));
    }

    @Test
    void hasTheFieldsOfTheContract() {
        assertThat(Fields.of(QuoteObject.of(AMessage.fromGuest().build())).keySet())
                .containsExactly(
                        "id",
                        "message",
                        "sender_type",
                        "sender_name",
                        "guest_name",
                        "timestamp",
                        "is_deleted",
                        "has_attachments",
                        "attachments",
                        "attachment_count");
    }

    @Test
    void showsThePlaceholderOfADeletedTarget() {
        QuoteObject quote = QuoteObject.of(AMessage.fromGuest().deletedAt(LATER).build());

        assertThat(quote.message()).isEqualTo("[Message deleted]");
        assertThat(quote.isDeleted()).isTrue();
    }
}
