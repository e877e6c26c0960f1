package com.hotelmate.chat.adapter.inmemory.house;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.DUBLIN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.PutHotel;
import com.hotelmate.chat.application.house.PutRoom;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hotels and rooms as they are entered and changed. */
class DirectoryTest {

    private final OpenHouse open = new OpenHouse();

    @Nested
    class AHotel {

        @Test
        void livesInUtcUnlessSaidOtherwise() {
            Put<Hotel> put = put("galway", "Galway Bay", Patch.absent());

            assertThat(put.created()).isTrue();
            assertThat(put.after().timeZone()).isEqualTo(ZoneId.of("UTC"));
            assertThat(put.after().createdAt()).isEqualTo(open.now);
        }

        @Test
        void keepsItsTimeZoneWhenNothingIsSaidAndLosesItWhenCleared() {
            put("galway", "Galway Bay", Patch.set("Europe/Dublin"));

            assertThat(put("galway", "Bay Hotel", Patch.absent()).after().details())
                    .isEqualTo(new Hotel.Details("Bay Hotel", ZoneId.of("Europe/Dublin")));
            assertThat(put("galway", "Bay Hotel", Patch.clear()).after().timeZone())
                    .isEqualTo(ZoneId.of("UTC"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Galway", "a--b", "messages", "guest-session", "", "-a", "a b"})
        void isNotNamedBySomethingElse(String slug) {
            assertThat(refusalOf(() -> put(slug, "Galway Bay", Patch.absent())))
                    .isInstanceOfSatisfying(
                            Rejection.Invalid.class,
                            no -> assertThat(no.field()).isEqualTo("slug"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "Bay\u0000", "Bay\nHotel"})
        void hasANameThatCanBeShown(String name) {
            assertThat(refusalOf(() -> put("galway", name, Patch.absent())))
                    .isInstanceOfSatisfying(
                            Rejection.Invalid.class,
                            no -> assertThat(no.field()).isEqualTo("name"));
            assertThat(open.ports.hotels().find(new HotelSlug("galway"))).isEmpty();
        }

        @Test
        void liesInATimeZoneThatExists() {
            assertThat(refusalOf(() -> put("galway", "Galway Bay", Patch.set("Europe/Atlantis"))))
                    .isEqualTo(new Rejection.Invalid("time_zone", "There is no such time zone."));
        }

        private Put<Hotel> put(String slug, String name, Patch<String> zone) {
            return open.house.putHotel().handle(new PutHotel.Command(slug, name, zone));
        }
    }

    @Nested
    class ARoom {

        @Test
        void keepsItsTypeWhenNothingIsSaidAndLosesItWhenCleared() {
            Put<Rooms.Typed> first = put(Patch.set("Double"));

            assertThat(first.created()).isTrue();
            assertThat(put(Patch.absent()).after()).isEqualTo(first.after());
            assertThat(put(Patch.clear()).after().type()).isEmpty();
        }

        @Test
        void isInAHotelThatExists() {
            PutRoom.Command elsewhere = new PutRoom.Command(DUBLIN, new RoomNumber("7"), Patch.absent());

            assertThat(refusalOf(() -> open.house.putRoom().handle(elsewhere)).code())
                    .isEqualTo("NOT_FOUND");
        }

        private Put<Rooms.Typed> put(Patch<String> type) {
            return open.house.putRoom().handle(new PutRoom.Command(KILLARNEY, new RoomNumber("7"), type));
        }
    }
}
