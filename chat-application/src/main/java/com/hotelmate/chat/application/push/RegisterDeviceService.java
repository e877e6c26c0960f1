package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.InstantSource;
import java.util.Optional;

final class RegisterDeviceService implements RegisterDevice {

    private final Devices devices;
    private final OpenStay openStay;
    private final Callers callers;
    private final InstantSource clock;

    RegisterDeviceService(Devices devices, OpenStay openStay, Callers callers, InstantSource clock) {
        this.devices = devices;
        this.openStay = openStay;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Optional<RoomNumber> handle(Command command) {
        Optional<RoomNumber> room = admitted(command.caller());
        devices.register(command.caller().recipient(), command.device(), command.session(), clock.instant());
        try {
            // Whoever ended a right in between forgot the devices that were there by then: look again.
            Optional<RoomNumber> unused = admitted(command.caller());
        } catch (RejectedException over) {
            devices.forget(command.caller().recipient(), command.device().token());
            throw over;
        }
        return room;
    }

    private Optional<RoomNumber> admitted(Caller caller) {
        if (caller instanceof Caller.Guest guest) {
            Stay stay = openStay.handle(new OpenStay.Query(guest.hotel(), guest.booking()))
                    .stay();
            Callers.requireOpen(stay);
            return stay.room().map(Room::number);
        }
        var unused = callers.staff(caller.hotel(), ((Caller.Staff) caller).staff());
        return Optional.empty();
    }
}
