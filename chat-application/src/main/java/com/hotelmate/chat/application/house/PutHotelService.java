package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;

final class PutHotelService implements PutHotel {

    private static final ZoneId STANDARD_ZONE = ZoneId.of("UTC");
    private static final int LONGEST_NAME = 255;

    private final Hotels hotels;
    private final InstantSource clock;

    PutHotelService(Hotels hotels, InstantSource clock) {
        this.hotels = hotels;
        this.clock = clock;
    }

    @Override
    public Put<Hotel> handle(Command command) {
        if (!HotelSlug.isValid(command.slug())) {
            throw Given.invalid("slug", "This cannot be the slug of a hotel.");
        }
        String name = Given.line("name", command.name(), LONGEST_NAME);
        Patch<ZoneId> timeZone = command.timeZone().map(PutHotelService::zone);

        return hotels.put(
                new HotelSlug(command.slug()),
                clock.instant(),
                present -> new Hotel.Details(name, timeZone.over(present.map(Hotel.Details::timeZone), STANDARD_ZONE)));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw Given.invalid("time_zone", "There is no such time zone.");
        }
    }
}
