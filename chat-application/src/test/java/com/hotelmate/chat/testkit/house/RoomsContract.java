package com.hotelmate.chat.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every store of rooms does. */
public interface RoomsContract {

    HotelSlug KILLARNEY = new HotelSlug("killarney");
    HotelSlug DUBLIN = new HotelSlug("dublin");
    RoomNumber ROOM_101 = new RoomNumber("101");
    RoomNumber ROOM_102 = new RoomNumber("102");

    /** A store that knows both hotels and no room. */
    Rooms rooms();

    @Test
    default void hasNoRoomThatNobodyEntered() {
        assertThat(rooms().find(KILLARNEY, ROOM_101)).isEmpty();
    }

    @Test
    default void findsARoomInItsOwnHotelOnly() {
        Rooms rooms = rooms();

        Put<Rooms.Typed> put = rooms.put(KILLARNEY, ROOM_101, present -> Optional.of("Double"));

        assertThat(put.created()).isTrue();
        assertThat(put.after().type()).contains("Double");
        assertThat(rooms.find(KILLARNEY, ROOM_101)).contains(put.after().room());
        assertThat(rooms.find(DUBLIN, ROOM_101)).isEmpty();
    }

    @Test
    default void keepsTheIdOfARoomWhoseTypeChanges() {
        Rooms rooms = rooms();
        Put<Rooms.Typed> first = rooms.put(KILLARNEY, ROOM_101, present -> Optional.of("Double"));

        Put<Rooms.Typed> same = rooms.put(KILLARNEY, ROOM_101, UnaryOperator.identity());
        Put<Rooms.Typed> cleared = rooms.put(KILLARNEY, ROOM_101, present -> Optional.empty());

        assertThat(same.before()).contains(first.after());
        assertThat(same.after()).isEqualTo(first.after());
        assertThat(cleared.after()).isEqualTo(new Rooms.Typed(first.after().room(), Optional.empty()));
    }

    @Test
    default void givesEveryRoomOfEveryHotelItsOwnId() {
        Rooms rooms = rooms();

        List<Long> ids = List.of(
                rooms.put(KILLARNEY, ROOM_101, present -> present)
                        .after()
                        .room()
                        .id(),
                rooms.put(KILLARNEY, ROOM_102, present -> present)
                        .after()
                        .room()
                        .id(),
                rooms.put(DUBLIN, ROOM_101, present -> present).after().room().id());

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id > 0);
    }

    @Test
    default void makesARoomOnceHoweverManyEnterItAtOnce() {
        Rooms rooms = rooms();

        List<Put<Rooms.Typed>> puts = Race.of(8, runner -> rooms.put(KILLARNEY, ROOM_101, Race::lingering));

        assertThat(puts).filteredOn(Put::created).hasSize(1);
        assertThat(puts)
                .extracting(put -> put.after().room())
                .containsOnly(rooms.find(KILLARNEY, ROOM_101).orElseGet(() -> new Room(0, ROOM_101)));
    }
}
