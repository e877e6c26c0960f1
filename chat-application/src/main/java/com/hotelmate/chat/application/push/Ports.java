package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.application.port.push.PushService;
import java.time.InstantSource;

/** What notifying people needs, from this house and from outside. */
record Ports(
        PushService service,
        Rulings rulings,
        Devices devices,
        PushLedger ledger,
        DeliveryListener listener,
        InstantSource clock) {}
