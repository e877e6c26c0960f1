package com.hotelmate.chat.adapter.fcm;

import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Device.Platform;
import com.hotelmate.chat.application.port.push.PushResult;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whoever looks after the chat what only a person can mend. Thread-safe. */
final class Reports {

    private final Alarms alarms;

    /** Kinds of devices that a third party refuses to notify, as far as the devices say what they are. */
    private final Set<Optional<Platform>> blocked = ConcurrentHashMap.newKeySet();

    Reports(Alarms alarms) {
        this.alarms = alarms;
    }

    void away() {
        alarms.raise("fcm_circuit", "Firebase Cloud Messaging is away; pushes wait until it is back");
    }

    void refused() {
        alarms.raise("fcm_credentials", "Firebase refuses the service account; nobody gets a push");
    }

    /**
     * Told once for each kind of device, until one of them is notified again; for devices that do not say what they are once
     * and for all, since nothing tells that all of them are reached again.
     */
    void thirdParty(Device device) {
        if (blocked.add(device.platform())) {
            alarms.raise(
                    "fcm_third_party_auth",
                    "The push service behind Firebase refuses the project's key; "
                            + device.platform().map(Platform::wireName).orElse("some")
                            + " devices get no push");
        }
    }

    void answered(PushResult result, Device device) {
        if (result instanceof PushResult.Sent && device.platform().isPresent()) {
            boolean unused = blocked.remove(device.platform());
        }
    }
}
