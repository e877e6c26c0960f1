package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.DefaultAdapters;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a chat runs on when its embedder brings nothing: an empty store, an empty house, the machine's time. */
public final class InMemoryDefaults implements DefaultAdapters {

    @Override
    public Storage storage(InstantSource clock) {
        return InMemoryStorage.create(clock);
    }

    @Override
    public StaffDirectory staffDirectory() {
        return new StaffDirectory() {
            @Override
            public Optional<StaffMember> find(HotelSlug hotel, StaffId id) {
                return Optional.empty();
            }

            @Override
            public List<StaffMember> ofHotel(HotelSlug hotel) {
                return List.of();
            }
        };
    }

    @Override
    public Stays stays() {
        return new Stays() {
            @Override
            public Optional<Stay> find(HotelSlug hotel, BookingId booking) {
                return Optional.empty();
            }

            @Override
            public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
                return Optional.empty();
            }
        };
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public RandomGenerator random() {
        return RandomGenerator.getDefault();
    }
}
