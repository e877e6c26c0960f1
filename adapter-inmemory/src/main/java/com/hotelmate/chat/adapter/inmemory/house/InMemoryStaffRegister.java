package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** Staff members in memory, listed in the order in which they were entered. Readers never wait. Thread-safe. */
public final class InMemoryStaffRegister implements StaffRegister {

    private final Map<String, StaffMember> byUsername = new ConcurrentHashMap<>();
    private final Map<HotelSlug, NavigableMap<Long, StaffMember>> byHotel = new ConcurrentHashMap<>();
    private final Places roles = new Places();
    private final Places departments = new Places();
    private final Hotels hotels;

    /** Nobody yet, in any of those hotels. */
    public InMemoryStaffRegister(Hotels hotels) {
        this.hotels = hotels;
    }

    @Override
    public Optional<StaffMember> find(HotelSlug hotel, StaffId id) {
        return Optional.ofNullable(byHotel.get(hotel)).map(members -> members.get(id.value()));
    }

    @Override
    public List<StaffMember> ofHotel(HotelSlug hotel) {
        NavigableMap<Long, StaffMember> members = byHotel.get(hotel);
        return members == null ? List.of() : List.copyOf(members.values());
    }

    @Override
    public Roster roster(HotelSlug hotel) {
        return new Roster(hotels.find(hotel).map(Hotel::name).orElseGet(hotel::value), ofHotel(hotel));
    }

    @Override
    public Optional<StaffMember> byUsername(String username) {
        return Optional.ofNullable(byUsername.get(username));
    }

    @Override
    public synchronized Optional<Put<StaffMember>> put(
            HotelSlug hotel, String username, Function<Optional<StaffMember>, Details> decision) {
        Optional<StaffMember> before = byUsername(username);
        if (before.filter(holder -> !holder.hotel().equals(hotel)).isPresent()) {
            return Optional.empty();
        }
        Details details = decision.apply(before);

        StaffId id = before.map(StaffMember::id).orElseGet(() -> new StaffId(byUsername.size() + 1L));
        Optional<Role> role = details.role().map(place -> roles.put(hotel, place, Role::new));
        Optional<Department> department =
                details.department().map(place -> departments.put(hotel, place, Department::new));
        StaffMember after = member(id, hotel, username, details, role, department);
        store(after);
        ofHotel(hotel).forEach(colleague -> renamePlaces(colleague, role, department));
        return Optional.of(new Put<>(before, after));
    }

    private void store(StaffMember member) {
        byHotel.computeIfAbsent(member.hotel(), slug -> new ConcurrentSkipListMap<>())
                .put(member.id().value(), member);
        byUsername.put(member.username(), member);
    }

    /** Colleagues of the same role or department see its new name too. */
    private void renamePlaces(StaffMember colleague, Optional<Role> role, Optional<Department> department) {
        Optional<Role> theirRole = colleague
                .role()
                .map(own -> role.filter(put -> put.id() == own.id()).orElse(own));
        Optional<Department> theirDepartment = colleague
                .department()
                .map(own -> department.filter(put -> put.id() == own.id()).orElse(own));
        if (!theirRole.equals(colleague.role()) || !theirDepartment.equals(colleague.department())) {
            store(member(
                    colleague.id(),
                    colleague.hotel(),
                    colleague.username(),
                    Details.of(colleague),
                    theirRole,
                    theirDepartment));
        }
    }

    private static StaffMember member(
            StaffId id,
            HotelSlug hotel,
            String username,
            Details details,
            Optional<Role> role,
            Optional<Department> department) {
        return new StaffMember(
                id,
                hotel,
                username,
                details.firstName(),
                details.lastName(),
                details.email(),
                Optional.empty(),
                role,
                department,
                details.tier(),
                false,
                details.active(),
                details.onDuty(),
                details.profileImage());
    }
}
