package com.hotelmate.chat.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of hotels does. */
public interface HotelsContract {

    HotelSlug KILLARNEY = new HotelSlug("killarney");
    HotelSlug DUBLIN = new HotelSlug("dublin");
    Instant NOW = Instant.parse("2026-01-05T10:30:00.125Z");
    Hotel.Details GRAND = new Hotel.Details("Grand Hotel", ZoneId.of("Europe/Dublin"));

    /** An empty store. */
    Hotels hotels();

    @Test
    default void hasNoHotelThatNobodyEntered() {
        assertThat(hotels().find(KILLARNEY)).isEmpty();
    }

    @Test
    default void findsAHotelAsItWasEntered() {
        Hotels hotels = hotels();

        Put<Hotel> put = hotels.put(KILLARNEY, NOW, present -> GRAND);

        assertThat(put.created()).isTrue();
        assertThat(put.after().details()).isEqualTo(GRAND);
        assertThat(put.after().createdAt()).isEqualTo(NOW);
        assertThat(hotels.find(KILLARNEY)).contains(put.after());
        assertThat(hotels.find(DUBLIN)).isEmpty();
    }

    @Test
    default void keepsIdAndAgeOfAHotelThatChanges() {
        Hotels hotels = hotels();
        Hotel first = hotels.put(KILLARNEY, NOW, present -> GRAND).after();

        Put<Hotel> second = hotels.put(
                KILLARNEY,
                NOW.plusSeconds(60),
                present -> new Hotel.Details("Lake Hotel", present.orElseThrow().timeZone()));

        assertThat(second.before()).contains(first);
        assertThat(second.after())
                .isEqualTo(new Hotel(
                        first.id(), KILLARNEY, new Hotel.Details("Lake Hotel", ZoneId.of("Europe/Dublin")), NOW));
        assertThat(hotels.find(KILLARNEY)).contains(second.after());
    }

    @Test
    default void givesEveryHotelItsOwnId() {
        Hotels hotels = hotels();

        long killarney = hotels.put(KILLARNEY, NOW, present -> GRAND).after().id();
        long dublin = hotels.put(DUBLIN, NOW, present -> GRAND).after().id();

        assertThat(killarney).isPositive().isNotEqualTo(dublin);
        assertThat(dublin).isPositive();
    }

    @Test
    default void storesNothingWhenTheDecisionThrows() {
        Hotels hotels = hotels();

        assertThatThrownBy(() -> hotels.put(KILLARNEY, NOW, present -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(hotels.find(KILLARNEY)).isEmpty();
    }

    @Test
    default void isMadeOnceHoweverManyEnterItAtOnce() {
        Hotels hotels = hotels();

        List<Put<Hotel>> puts = Race.of(
                8,
                runner -> hotels.put(
                        KILLARNEY,
                        NOW,
                        present -> new Hotel.Details(
                                Race.lingering(present.map(Hotel.Details::name).orElse("")) + "x", ZoneId.of("UTC"))));

        assertThat(puts).filteredOn(Put::created).hasSize(1);
        assertThat(hotels.find(KILLARNEY).map(Hotel::name)).isEqualTo(Optional.of("xxxxxxxx"));
    }
}
