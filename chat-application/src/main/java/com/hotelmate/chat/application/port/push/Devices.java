package com.hotelmate.chat.application.port.push;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The devices that people registered. A token belongs to one person in the whole deployment, and a person has one
 * registration for each device id. Thread-safe, and shared by all nodes.
 */
public interface Devices {

    /**
     * Registers the device for its owner, as the newest of theirs and under an id of its own, even if it was registered
     * before. Its token leaves whoever had it, in whatever hotel; an earlier token of the owner's device of the same id
     * goes, and so do the owner's oldest registrations beyond {@link Recipient#devicesAtMost()}. Since it reaches into
     * other hotels, it is stored on its own, whatever becomes of a unit of work that it is called in.
     *
     * @param session the login under which it is registered, if there is one
     */
    void register(Recipient owner, Device device, Optional<String> session, Instant at);

    /** The registrations of these people, as far as they are of the hotel, in the order in which they were made. */
    List<Registration> of(HotelSlug hotel, Collection<? extends Recipient> owners);

    /** Forgets the owner's device of that token. Absence is no error. */
    void forget(Recipient owner, String token);

    /** Forgets what the owner registered under that login. */
    void forgetSession(Recipient owner, String session);

    /** Forgets all devices of the owner. */
    void forgetAll(Recipient owner);

    /** Forgets these registrations of the hotel, but no device that was registered again since they were read. */
    void forgetUnchanged(HotelSlug hotel, Collection<Registration> registrations);
}
