package com.hotelmate.chat.adapter.rest.push;

import com.hotelmate.chat.application.push.ReadPushes.Notification;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the pushes about a message, by person. */
record PushesObject(long messageId, List<Push> pushes) {

    /**
     * What became of the push to one person.
     *
     * @param recipient {@code staff} or {@code guest}
     * @param result {@code sent}, {@code skipped} or {@code failed}
     */
    record Push(
            String recipient,
            @Nullable Long staffId,
            @Nullable String staffName,
            @Nullable String bookingId,
            String result,
            @Nullable String reason,
            List<Device> devices,
            Instant at) {}

    /** What became of it on one device. */
    record Device(String result, @Nullable String reason) {

        static Device of(PushOutcome outcome) {
            return new Device(outcome.result().wireName(), outcome.reason().orElse(null));
        }
    }

    static PushesObject of(MessageId message, List<Notification> pushes, Roster roster) {
        return new PushesObject(
                message.value(), pushes.stream().map(push -> push(push, roster)).toList());
    }

    private static Push push(Notification notification, Roster roster) {
        Optional<StaffId> staff =
                notification.to() instanceof Recipient.Staff person ? Optional.of(person.staff()) : Optional.empty();
        PushOutcome outcome = notification.outcome();
        return new Push(
                staff.isPresent() ? "staff" : "guest",
                staff.map(StaffId::value).orElse(null),
                staff.flatMap(roster::find).map(StaffMember::fullName).orElse(null),
                notification.to() instanceof Recipient.Guest guest
                        ? guest.booking().value()
                        : null,
                outcome.result().wireName(),
                outcome.reason().orElse(null),
                notification.devices().stream().map(Device::of).toList(),
                notification.at());
    }
}
