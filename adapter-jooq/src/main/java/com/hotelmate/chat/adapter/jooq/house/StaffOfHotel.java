package com.hotelmate.chat.adapter.jooq.house;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who works in one hotel, in the order in which they were entered. */
record StaffOfHotel(List<StaffMember> members, Map<StaffId, StaffMember> byId) {

    static StaffOfHotel of(List<StaffMember> members) {
        return new StaffOfHotel(
                members, members.stream().collect(Collectors.toUnmodifiableMap(StaffMember::id, Function.identity())));
    }

    Optional<StaffMember> find(StaffId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
