package com.hotelmate.chat.domain.targeting;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
        Set<StaffMember> told = new LinkedHashSet<>(firstGroup(staff));
        handler.ifPresent(id -> staff.stream()
                .filter(member ->
                        member.active() && member.onDuty() && member.id().equals(id))
                .forEach(told::add));
        return List.copyOf(told);
    }

    /**
     * Those whose turn it might have been, and who are not told: reception, front office and the handler, when they are
     * off duty or others come before them.
     */
    public static List<StaffMember> passedOver(List<StaffMember> staff, Optional<StaffId> handler) {
        List<StaffMember> told = targets(staff, handler);
        return staff.stream()
                .filter(member -> member.active()
                        && (member.isReceptionist()
                                || member.isFrontOffice()
                                || handler.filter(member.id()::equals).isPresent()))
                .filter(member -> !told.contains(member))
                .toList();
    }

    private static List<StaffMember> firstGroup(List<StaffMember> staff) {
        for (Predicate<StaffMember> belongs : GROUPS) {
            List<StaffMember> group = staff.stream()
                    .filter(member -> member.active() && belongs.test(member))
                    .toList();
            if (!group.isEmpty()) {
                return group;
            }
        }
        return List.of();
    }
}
