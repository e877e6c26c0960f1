package com.hotelmate.chat.adapter.rest.standalone.demo;

import com.hotelmate.chat.application.account.guest.IssueGuestToken;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.PutHotel;
import com.hotelmate.chat.application.house.PutRoom;
import com.hotelmate.chat.application.house.PutStaff;
import com.hotelmate.chat.application.house.booking.CheckIn;
import com.hotelmate.chat.application.house.booking.CheckOut;
import com.hotelmate.chat.application.house.booking.PutBooking;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Furnishes two sample hotels, with staff who can log in and guests in every state of a stay. */
public final class DemoHouse {

    static final String PASSWORD = "welcome-to-the-demo";

    private static final List<String> ROOMS = List.of("101", "102", "103", "104", "105", "201", "202", "203");

    private static final List<Employee> STAFF = List.of(
            new Employee("manager", "Maeve", "Walsh", "manager", "Manager", "management", "Management", true),
            new Employee(
                    "reception",
                    "Anna",
                    "Murphy",
                    "receptionist",
                    "Receptionist",
                    "front-office",
                    "Front Office",
                    true),
            new Employee(
                    "night", "Liam", "Byrne", "receptionist", "Receptionist", "front-office", "Front Office", false),
            new Employee("concierge", "Sean", "Kelly", "concierge", "Concierge", "front-office", "Front Office", true),
            new Employee(
                    "housekeeping",
                    "Nora",
                    "Doyle",
                    "housekeeper",
                    "Housekeeper",
                    "housekeeping",
                    "Housekeeping",
                    true));

    private static final List<Visit> VISITS = List.of(
            new Visit("BK-2026-0101", "Grace", "O'Malley", "101", StayState.IN_HOUSE),
            new Visit("BK-2026-0102", "Tom", "Crean", "102", StayState.IN_HOUSE),
            new Visit("BK-2026-0103", "Ada", "Lovelace", "103", StayState.EXPECTED),
            new Visit("BK-2026-0104", "Ernest", "Shackleton", "104", StayState.CHECKED_OUT));

    private final House house;
    private final LocalDate today;

    /** Furnishes that house. */
    public DemoHouse(House house, LocalDate today) {
        this.house = house;
        this.today = today;
    }

    /** Furnishes the hotels, and tells who is in them. */
    public List<DemoHotel> furnish() {
        return List.of(
                furnish("hotel-killarney", "Hotel Killarney", "killarney"),
                furnish("dublin-central", "Dublin Central", "dublin"));
    }

    private DemoHotel furnish(String slug, String name, String usernamePrefix) {
        house.putHotel().handle(new PutHotel.Command(slug, name, Patch.set("Europe/Dublin")));
        HotelSlug hotel = new HotelSlug(slug);
        ROOMS.forEach(
                room -> house.putRoom().handle(new PutRoom.Command(hotel, new RoomNumber(room), Patch.set("Double"))));
        List<DemoHotel.Staff> staff = new ArrayList<>();
        STAFF.forEach(employee -> staff.add(employ(hotel, usernamePrefix, employee)));
        List<DemoHotel.Stay> stays = new ArrayList<>();
        VISITS.forEach(visit -> stays.add(book(hotel, visit)));
        return new DemoHotel(slug, name, staff, stays, List.of());
    }

    private DemoHotel.Staff employ(HotelSlug hotel, String usernamePrefix, Employee employee) {
        StaffMember member = house.putStaff()
                .handle(new PutStaff.Command(
                        hotel,
                        usernamePrefix + "." + employee.username(),
                        employee.firstName(),
                        employee.lastName(),
                        Patch.absent(),
                        Patch.set(PASSWORD),
                        Patch.set(new StaffRegister.Place(employee.role(), Optional.of(employee.roleName()))),
                        Patch.set(
                                new StaffRegister.Place(employee.department(), Optional.of(employee.departmentName()))),
                        Patch.absent(),
                        Patch.set(true),
                        Patch.set(employee.onDuty()),
                        Patch.absent()))
                .after();
        return new DemoHotel.Staff(
                member.id().value(),
                member.username(),
                PASSWORD,
                member.fullName(),
                employee.role(),
                employee.department(),
                member.onDuty());
    }

    private DemoHotel.Stay book(HotelSlug hotel, Visit visit) {
        BookingId booking = new BookingId(visit.booking());
        boolean over = visit.state() == StayState.CHECKED_OUT;
        house.putBooking()
                .handle(new PutBooking.Command(
                        hotel,
                        booking,
                        visit.firstName(),
                        visit.lastName(),
                        today.minusDays(over ? 3 : 0),
                        today.plusDays(over ? 0 : 4),
                        Patch.absent(),
                        Patch.set(2),
                        Patch.set(visit.room())));
        if (visit.state() != StayState.EXPECTED) {
            house.checkIn().handle(new CheckIn.Command(hotel, booking, Optional.empty()));
        }
        if (over) {
            house.checkOut().handle(new CheckOut.Command(hotel, booking));
        }
        String token = house.issueGuestToken()
                .handle(new IssueGuestToken.Command(hotel, booking))
                .token();
        return new DemoHotel.Stay(
                visit.booking(), visit.room(), visit.state().name().toLowerCase(Locale.ROOT), token);
    }

    private record Employee(
            String username,
            String firstName,
            String lastName,
            String role,
            String roleName,
            String department,
            String departmentName,
            boolean onDuty) {}

    private record Visit(String booking, String firstName, String lastName, String room, StayState state) {}
}
