package com.hotelmate.chat.adapter.rest.house;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.PutHotel;
import com.hotelmate.chat.application.house.PutRoom;
import com.hotelmate.chat.application.house.PutStaff;
import com.hotelmate.chat.application.house.SetDuty;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import com.hotelmate.chat.domain.wire.StaffPerson;
import java.time.Instant;
import java.util.List;

/**
 * What the booking system says of the house.
 *
 * <pre>
 * PUT  {I}/
 * PUT  {I}/rooms/{room_number}/
 * PUT  {I}/staff/{username}/
 * POST {I}/staff/{username}/duty/
 * </pre>
 */
final class IntegrationRoutes {

    static final String HOTEL = "/api/integration/hotels/{slug}";

    record HotelBody(String name, Patch<String> timeZone) {}

    record HotelObject(long id, String slug, String name, String timeZone, Instant createdAt) {

        static HotelObject of(Hotel hotel) {
            return new HotelObject(
                    hotel.id(),
                    hotel.slug().value(),
                    hotel.name(),
                    hotel.timeZone().getId(),
                    hotel.createdAt());
        }
    }

    record RoomBody(Patch<String> roomTypeName) {}

    record RoomObject(long id, String roomNumber) {}

    record StaffBody(
            String firstName,
            String lastName,
            Patch<String> email,
            Patch<String> password,
            Patch<PlaceBody> role,
            Patch<PlaceBody> department,
            Patch<TierName> tier,
            Patch<Boolean> isActive,
            Patch<Boolean> isOnDuty,
            Patch<String> profileImageUrl) {

        /** Without the password. */
        @Override
        public String toString() {
            return "StaffBody";
        }
    }

    /** A tier as the wire spells it. */
    enum TierName {
        @JsonProperty("regular_staff")
        REGULAR_STAFF,
        @JsonProperty("staff_admin")
        STAFF_ADMIN,
        @JsonProperty("super_staff_admin")
        SUPER_STAFF_ADMIN
    }

    record DutyBody(boolean isOnDuty) {}

    private final House house;

    IntegrationRoutes(House house) {
        this.house = house;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.put("I1", HOTEL + "/", "Enters a hotel")
                        .integration()
                        .body(HotelBody.class)
                        .answers(200, HotelObject.class)
                        .answers(201, HotelObject.class)
                        .handledBy(this::putHotel),
                Route.put("I2", HOTEL + "/rooms/{room_number}/", "Enters a room")
                        .integration()
                        .body(RoomBody.class)
                        .answers(200, RoomObject.class)
                        .answers(201, RoomObject.class)
                        .handledBy(this::putRoom),
                Route.put("I3", HOTEL + "/staff/{username}/", "Enters a staff member")
                        .integration()
                        .body(StaffBody.class)
                        .answers(200, StaffPerson.class)
                        .answers(201, StaffPerson.class)
                        .handledBy(this::putStaff),
                Route.post("I4", HOTEL + "/staff/{username}/duty/", "Says who is on duty")
                        .integration()
                        .body(DutyBody.class)
                        .answers(200, StaffPerson.class)
                        .keepsAnswers()
                        .handledBy(this::setDuty));
    }

    private Answer putHotel(Call<HotelBody> call) {
        Put<Hotel> put = house.putHotel()
                .handle(new PutHotel.Command(
                        call.path().text("slug"),
                        call.body().name(),
                        call.body().timeZone()));
        return Answer.of(status(put), HotelObject.of(put.after()));
    }

    private Answer putRoom(Call<RoomBody> call) {
        Put<Rooms.Typed> put = house.putRoom()
                .handle(new PutRoom.Command(
                        call.hotel(), call.room(), call.body().roomTypeName()));
        return Answer.of(
                status(put),
                new RoomObject(
                        put.after().room().id(), put.after().room().number().value()));
    }

    private Answer putStaff(Call<StaffBody> call) {
        StaffBody body = call.body();
        Put<StaffMember> put = house.putStaff()
                .handle(new PutStaff.Command(
                        call.hotel(),
                        call.path().text("username"),
                        body.firstName(),
                        body.lastName(),
                        body.email(),
                        body.password(),
                        body.role().map(PlaceBody::place),
                        body.department().map(PlaceBody::place),
                        body.tier().map(tier -> Tier.valueOf(tier.name())),
                        body.isActive(),
                        body.isOnDuty(),
                        body.profileImageUrl()));
        return Answer.of(status(put), person(put.after()));
    }

    private Answer setDuty(Call<DutyBody> call) {
        return Answer.ok(person(house.setDuty()
                .handle(new SetDuty.Command(
                        call.hotel(), call.path().text("username"), call.body().isOnDuty()))));
    }

    private StaffPerson person(StaffMember member) {
        return StaffPerson.of(member, house.nameOf(member.hotel()));
    }

    private static int status(Put<?> put) {
        return put.created() ? 201 : 200;
    }
}
