package com.hotelmate.chat.domain.targeting;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says who of the staff is told about a guest's message: the first group that has a member, of on-duty receptionists,
 * the on-duty front office, anybody on duty, anybody; and the handler, when on duty.
 */
public final class Targeting {

    private static final List<Predicate<StaffMember>> GROUPS = List.of(
            member -> member.onDuty() && member.isReceptionist(),
            member -> member.onDuty() && member.isFrontOffice(),
            StaffMember::onDuty,
            member -> true);

    private Targeting() {}

    /**
     * Those to be told, each once, in the order given.
     *
     * @param staff the staff of the hotel; inactive members are never told
     * @param handler who looks after the guest now
     */
    public static List<StaffMember> targets(List<StaffMember> staff, Optional<StaffId> handler) {
        List<StaffMember> active = staff.stream().filter(StaffMember::active).toList();
        Stream<StaffMember> group = GROUPS.stream()
                .map(belongs -> active.stream().filter(belongs).toList())
                .filter(members -> !members.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
        Stream<StaffMember> handlerOnDuty = active.stream()
                .filter(member ->
                        member.onDuty() && handler.filter(member.id()::equals).isPresent());
        return Stream.concat(group, handlerOnDuty).distinct().toList();
    }
}
