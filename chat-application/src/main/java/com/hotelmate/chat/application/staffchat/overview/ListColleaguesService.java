package com.hotelmate.chat.application.staffchat.overview;

import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

final class ListColleaguesService implements ListColleagues {

    private final StaffDirectory staffDirectory;
    private final Callers callers;

    ListColleaguesService(StaffDirectory staffDirectory, Callers callers) {
        this.staffDirectory = staffDirectory;
        this.callers = callers;
    }

    @Override
    public Colleagues handle(Query query) {
        Roster roster = staffDirectory.roster(query.hotel());
        callers.staff(roster, query.staff(), Capability.STAFF_CHAT_MODULE_VIEW);

        List<StaffMember> found = roster.staff().stream()
                .filter(member -> member.active() && !member.id().equals(query.staff()))
                .filter(member ->
                        query.search().map(text -> matches(member, text)).orElse(true))
                .sorted(query.descending() ? order(query.order()).reversed() : order(query.order()))
                .toList();

        List<StaffMember> page =
                found.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Colleagues(roster.hotelName(), page, found.size());
    }

    private static boolean matches(StaffMember member, String text) {
        return Stream.of(
                        Stream.of(member.fullName(), member.username()),
                        member.email().stream(),
                        member.department().map(Department::name).stream(),
                        member.role().map(Role::name).stream())
                .flatMap(Function.identity())
                .anyMatch(value -> lower(value).contains(lower(text)));
    }

    private static Comparator<StaffMember> order(Order order) {
        Function<StaffMember, String> by = switch (order) {
            case FIRST_NAME -> StaffMember::firstName;
            case LAST_NAME -> StaffMember::lastName;
            case DEPARTMENT ->
                member -> member.department().map(Department::name).orElse("");
        };
        return Comparator.comparing((StaffMember member) -> lower(by.apply(member)))
                .thenComparing(member -> lower(member.fullName()))
                .thenComparingLong(member -> member.id().value());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
