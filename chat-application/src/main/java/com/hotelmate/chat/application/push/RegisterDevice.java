package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.time.InstantSource;
import java.util.Optional;

/** Somebody wants to be notified on a device. */
public interface RegisterDevice {

    /** Wires the use case to its ports. */
    static RegisterDevice using(Devices devices, OpenStay openStay, Callers callers, InstantSource clock) {
        return new RegisterDeviceService(devices, openStay, callers, clock);
    }

    /**
     * Registers the device for the caller; whoever had its token before is notified on it no longer. May be repeated.
     *
     * @return the room of the caller, if they are a guest
     * @throws RejectedException if the caller does not work in the hotel, or is a guest who may not write now
     */
    Optional<RoomNumber> handle(Command command);

    /**
     * Whose device it is.
     *
     * @param session the login under which a staff member registers it, with which it is to go
     */
    record Command(Caller caller, Optional<String> session, Device device) {}
}
