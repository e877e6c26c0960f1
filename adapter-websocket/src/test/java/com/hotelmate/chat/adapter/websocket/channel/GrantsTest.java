package com.hotelmate.chat.adapter.websocket.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import org.junit.jupiter.api.Test;

/** A connection that is let into ever more channels. */
class GrantsTest {

    private static final Holder GUEST = new Holder.Guest(new HotelSlug("killarney"), new BookingId("BK-1"));

    private final Grants grants = new Grants();

    @Test
    void keepWhatIsListenedToAndForgetTheOldestOfTheRest() {
        for (int i = 0; i <= 1_000; i++) {
            grants.add("c" + i, GUEST, "c0"::equals);
        }

        assertThat(grants.allow("c0")).isTrue();
        assertThat(grants.allow("c1")).isFalse();
        assertThat(grants.allow("c2")).isTrue();
        assertThat(grants.allow("c1000")).isTrue();
    }

    @Test
    void doNotOpenAgainBecauseTheyWereForgotten() {
        grants.add("ended", GUEST, channel -> false);
        grants.end("ended", GUEST);

        for (int i = 0; i <= 1_000; i++) {
            grants.add("c" + i, GUEST, channel -> false);
        }

        assertThat(grants.allow("ended")).isFalse();
    }
}
