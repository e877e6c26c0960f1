package com.hotelmate.chat.adapter.pusher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.hotelmate.chat.adapter.pusher.chance.GuestChanges;
import com.hotelmate.chat.adapter.pusher.chance.StaffChanges;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Of whatever may happen in a hotel, nothing goes out that the service would not take. */
class EveryEventFitsTest {

    private static final int GUEST_CHANGES = 80_000;
    private static final int STAFF_CHANGES = 20_000;
    private static final int AT_ONCE = 5;
    private static final int LOOKED_INTO = 500;
    private static final Set<Dialect> ALL = EnumSet.allOf(Dialect.class);
    private static final String IN_CHANNELS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=@,.;";

    private int thin;
    private int full;
    private int triggers;
    private int events;

    @Test
    void whateverHappensInGuestChats() {
        GuestChatRouting routing = new GuestChatRouting(Privacy.PRIVATE, ALL);
        GuestChanges changes = new GuestChanges(20_260_105);

        checkAll(GUEST_CHANGES, () -> {
            LoggedGuestChange change = changes.next();
            return routing.signals(change, changes::targets);
        });
    }

    @Test
    void whateverHappensInStaffChats() {
        StaffChatRouting routing = new StaffChatRouting(Privacy.PRIVATE, ALL);
        StaffChanges changes = new StaffChanges(20_260_106);

        checkAll(STAFF_CHANGES, () -> {
            LoggedStaffChange change = changes.next();
            return routing.signals(change, changes::totals, changes::roster);
        });

        assertThat(triggers).as("events to very many").isPositive();
    }

    private void checkAll(int number, Supplier<List<Signal>> changes) {
        for (int done = 0; done < number; done += AT_ONCE) {
            List<ChangeSignals> together = new ArrayList<>();
            for (int n = 1; n <= AT_ONCE; n++) {
                together.add(new ChangeSignals(n, changes.get()));
            }
            check(together, done % LOOKED_INTO == 0);
        }
        assertThat(thin).as("thin bodies").isGreaterThan(1000);
        assertThat(full).as("whole bodies").isGreaterThan(100_000);
    }

    private void check(List<ChangeSignals> together, boolean closely) {
        List<Signal> signals =
                together.stream().flatMap(change -> change.signals().stream()).toList();
        Shipment shipment = Shipment.of(together, Progress.NONE);

        assertThat(shipment.defect()).isEmpty();
        int next = 0;
        while (next < shipment.size()) {
            Parcel parcel = shipment.next(next, shipment.size());
            boolean isTrigger = parcel.kind() == Parcel.Kind.TRIGGER;
            triggers += isTrigger ? 1 : 0;
            assertThat(parcel.size()).isBetween(1, isTrigger ? 100 : 10);
            for (Outgoing event : parcel.events()) {
                check(event, signals.get(next++), isTrigger ? parcel.events().get(0) : event, closely);
            }
        }
        assertThat(next).isEqualTo(signals.size());
    }

    /** Says nothing as long as all is well, since a hundred thousand fluent assertions take their time. */
    private void check(Outgoing event, Signal signal, Outgoing carrier, boolean closely) {
        events++;
        boolean isThin = event.data().contains("\"fetch\":true") && event.data().length() < 1000;
        thin += isThin ? 1 : 0;
        full += isThin ? 0 : 1;
        if ((event.data().length() > 3000 && event.data().getBytes(StandardCharsets.UTF_8).length > 10_240)
                || event.name().isEmpty()
                || event.name().length() > 200
                || !isPrivateChannel(event.channel())
                || !carrier.data().equals(event.data())
                || !event.name().equals(signal.event())
                || !event.channel().equals(signal.channel().name())) {
            throw new AssertionError("Event " + events + " does not fit: " + event);
        }
        if (closely) {
            assertThat(JsonParser.parseString(event.data()).getAsJsonObject().keySet())
                    .isEqualTo(
                            (isThin ? signal.payload().thin() : signal.payload().full()).keySet());
        }
    }

    private static boolean isPrivateChannel(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (IN_CHANNELS.indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return name.startsWith("private-") && name.length() <= 164;
    }
}
