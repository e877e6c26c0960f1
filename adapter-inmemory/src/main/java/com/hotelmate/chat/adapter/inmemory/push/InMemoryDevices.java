package com.hotelmate.chat.adapter.inmemory.push;

import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Devices in memory, those of each owner in the order of their registration. Thread-safe. */
public final class InMemoryDevices implements Devices {

    private final Map<Recipient, List<Registration>> byOwner = new HashMap<>();
    private final Map<String, Recipient> ownerOfToken = new HashMap<>();
    private long lastId;

    @Override
    public synchronized void register(Recipient owner, Device device, Optional<String> session, Instant at) {
        Optional.ofNullable(ownerOfToken.get(device.token())).ifPresent(former -> forget(former, device.token()));
        device.deviceId().ifPresent(id -> forget(owner, isOfDevice(id)));
        List<Registration> own = byOwner.computeIfAbsent(owner, key -> new ArrayList<>());
        while (own.size() >= owner.devicesAtMost()) {
            ownerOfToken.remove(own.remove(0).device().token());
        }
        own.add(new Registration(++lastId, owner, device, session));
        ownerOfToken.put(device.token(), owner);
    }

    @Override
    public synchronized List<Registration> of(HotelSlug hotel, Collection<? extends Recipient> owners) {
        return owners.stream()
                .distinct()
                .filter(owner -> owner.hotel().equals(hotel))
                .flatMap(owner -> byOwner.getOrDefault(owner, List.of()).stream())
                .sorted(Comparator.comparingLong(Registration::id))
                .toList();
    }

    @Override
    public synchronized void forget(Recipient owner, String token) {
        forget(owner, registration -> registration.device().token().equals(token));
    }

    @Override
    public synchronized void forgetSession(Recipient owner, String session) {
        forget(
                owner,
                registration -> registration.session().filter(session::equals).isPresent());
    }

    @Override
    public synchronized void forgetAll(Recipient owner) {
        forget(owner, registration -> true);
    }

    @Override
    public synchronized void forgetUnchanged(HotelSlug hotel, Collection<Registration> registrations) {
        registrations.stream()
                .filter(registration -> registration.owner().hotel().equals(hotel))
                .forEach(gone -> forget(gone.owner(), registration -> registration.id() == gone.id()));
    }

    private static Predicate<Registration> isOfDevice(String id) {
        return registration ->
                registration.device().deviceId().filter(id::equals).isPresent();
    }

    private void forget(Recipient owner, Predicate<Registration> which) {
        List<Registration> own = byOwner.getOrDefault(owner, List.of());
        List<Registration> gone = own.stream().filter(which).toList();
        gone.forEach(registration -> ownerOfToken.remove(registration.device().token()));
        if (gone.size() == own.size()) {
            byOwner.remove(owner);
        } else {
            own.removeAll(gone);
        }
    }
}
