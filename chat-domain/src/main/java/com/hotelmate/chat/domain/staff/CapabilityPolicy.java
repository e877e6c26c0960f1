package com.hotelmate.chat.domain.staff;

import java.util.EnumSet;
import java.util.Set;

/** Says what a staff member may do. A host may bring its own; the names of the capabilities stay. Thread-safe. */
@FunctionalInterface
public interface CapabilityPolicy {

    /** Every active staff member has the basic rights, managers have all. */
    CapabilityPolicy STANDARD = new StandardCapabilities();

    /** The capabilities of the member; none for somebody inactive. */
    Set<Capability> of(StaffMember member);

    /** The contract's table of staff and manager rights. */
    final class StandardCapabilities implements CapabilityPolicy {

        private static final Set<Capability> MANAGER = Set.copyOf(EnumSet.allOf(Capability.class));
        private static final Set<Capability> STAFF = Set.copyOf(EnumSet.complementOf(EnumSet.of(
                Capability.CHAT_MESSAGE_MODERATE,
                Capability.CHAT_HISTORY_READ,
                Capability.CHAT_ANALYTICS_READ,
                Capability.STAFF_CHAT_MESSAGE_MODERATE,
                Capability.STAFF_CHAT_CONVERSATION_DELETE,
                Capability.STAFF_CHAT_HISTORY_READ,
                Capability.STAFF_CHAT_PARTICIPANT_REMOVE,
                Capability.TEST_DELETION)));

        private StandardCapabilities() {}

        @Override
        public Set<Capability> of(StaffMember member) {
            if (!member.active()) {
                return Set.of();
            }
            return member.isManager() ? MANAGER : STAFF;
        }
    }
}
