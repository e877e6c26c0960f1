package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Other devices, for tests in which something else happens beside what is asked of them. */
public class ForwardingDevices implements Devices {

    private final Devices devices;

    /** Does what those do. */
    protected ForwardingDevices(Devices devices) {
        this.devices = devices;
    }

    @Override
    public void register(Recipient owner, Device device, Optional<String> session, Instant at) {
        devices.register(owner, device, session, at);
    }

    @Override
    public List<Registration> of(HotelSlug hotel, Collection<? extends Recipient> owners) {
        return devices.of(hotel, owners);
    }

    @Override
    public void forget(Recipient owner, String token) {
        devices.forget(owner, token);
    }

    @Override
    public void forgetSession(Recipient owner, String session) {
        devices.forgetSession(owner, session);
    }

    @Override
    public void forgetAll(Recipient owner) {
        devices.forgetAll(owner);
    }

    @Override
    public void forgetUnchanged(HotelSlug hotel, Collection<Registration> registrations) {
        devices.forgetUnchanged(hotel, registrations);
    }
}
