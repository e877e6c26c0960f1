package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The members of a conversation while one unit of work changes it, with their unread counts. Not thread-safe. */
final class Attendance {

    private final List<Member> members;

    Attendance(List<Member> members) {
        this.members = new ArrayList<>(members);
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    List<StaffProfile> present() {
        return members.stream().filter(Member::isPresent).map(Member::profile).toList();
    }

    List<StaffId> presentIds() {
        return present().stream().map(StaffProfile::id).toList();
    }

    int unreadOf(StaffId staff) {
        return members.get(indexOf(staff)).unread();
    }

    void signs(StaffProfile profile) {
        update(profile.id(), member -> member.signing(profile));
    }

    void leaves(StaffId staff, Instant at) {
        update(staff, member -> member.left(at));
    }

    /** Counts the message, once more or once less, for everybody for whom it waits. */
    List<StaffChange.Unread> count(StaffMessage message, int times) {
        List<StaffChange.Unread> counted = new ArrayList<>();
        for (StaffId person : presentIds()) {
            if (message.isUnreadBy(person)) {
                counted.add(count(person, times));
            }
        }
        return counted;
    }

    StaffChange.Unread count(StaffId person, int times) {
        update(person, member -> member.withUnread(member.unread() + times));
        return new StaffChange.Unread(person, unreadOf(person));
    }

    private void update(StaffId staff, UnaryOperator<Member> change) {
        int index = indexOf(staff);
        members.set(index, change.apply(members.get(index)));
    }

    private int indexOf(StaffId staff) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).id().equals(staff)) {
                return i;
            }
        }
        throw new IllegalStateException("Only who takes part does something in a conversation");
    }
}
