package com.hotelmate.chat.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushWriterTest {

    private final PushWriter writer = new PushWriter(() -> "https://hotel.example");

    @Test
    void showsTheFirstHundredCodePoints() {
        assertThat(write("🛏".repeat(101)).body()).isEqualTo("🛏".repeat(100));
        assertThat(write("🛏".repeat(100)).body()).isEqualTo("🛏".repeat(100));
    }

    @Test
    void collapsesPerConversationUnderAKeyThatEveryDeviceAccepts() {
        assertThat(write("Hello").collapseKey()).isEqualTo("conversation-123").matches("[A-Za-z0-9-]{1,32}");
        assertThat("conversation-" + Long.MAX_VALUE).hasSize(32);
    }

    @Test
    void tellsALogNothingThatAGuestWrote() {
        assertThat(write("My passport number").toString()).doesNotContain("passport");
    }

    private Push write(String body) {
        Recipient guest = new Recipient.Guest(new HotelSlug("killarney"), new BookingId("BK-2025-0123"));
        return writer.write(
                guest,
                AChange.of(new GuestFact.StayEnded()).logged(),
                Optional.empty(),
                "any",
                "Title",
                body,
                "/chat",
                Map.of());
    }
}
