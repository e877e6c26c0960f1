package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A manager wants to know who was notified of a message, and why somebody was not. */
public interface ReadPushes {

    /**
     * Wires the use case to its ports.
     *
     * @param admission sees that the caller may know, or refuses them
     */
    static ReadPushes using(PushLedger ledger, Consumer<Query> admission) {
        return new ReadPushesService(ledger, admission);
    }

    /**
     * What became of the pushes, by person and change; whoever is still to be notified is not among them.
     *
     * @throws RejectedException if there is no such message for the caller, or they may not read histories
     */
    List<Notification> handle(Query query);

    /** Which message, for whom. */
    record Query(HotelSlug hotel, StaffId staff, MessageId message) {}

    /**
     * What became of one notification of a person.
     *
     * @param outcome the best that became of it on any of their devices
     * @param devices what became of it on each device that was tried, in the order of trying
     * @param at when it was settled
     */
    record Notification(Recipient to, PushOutcome outcome, List<PushOutcome> devices, Instant at) {

        public Notification {
            devices = List.copyOf(devices);
        }
    }
}
