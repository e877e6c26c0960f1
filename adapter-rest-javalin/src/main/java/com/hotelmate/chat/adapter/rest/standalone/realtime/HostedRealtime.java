package com.hotelmate.chat.adapter.rest.standalone.realtime;

import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.PusherSettings;
import com.hotelmate.chat.adapter.pusher.PusherWebhooks;
import com.hotelmate.chat.adapter.pusher.Webhook;
import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.adapter.rest.realtime.ChannelWebhooks;
import com.hotelmate.chat.adapter.rest.standalone.external.External;
import com.hotelmate.chat.adapter.rest.standalone.settings.RealtimeApplication;
import com.hotelmate.chat.adapter.rest.standalone.settings.RealtimeApplication.Address;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.live.NoteEmptyChannels;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Clients connect to the Pusher service, or to another server that speaks as it does. */
final class HostedRealtime implements Realtime {

    private final RealtimeApplication application;
    private final PusherRealtime service;
    private final PusherWebhooks webhooks;

    HostedRealtime(RealtimeApplication application, PusherSettings settings, Alarms alarms, InstantSource clock) {
        this.application = application;
        this.service = new PusherRealtime(
                settings, alarms, clock, () -> ThreadLocalRandom.current().nextLong());
        this.webhooks = new PusherWebhooks(settings, clock);
    }

    @Override
    public void connect(HotelChatBuilder chat, LiveAccess everywhere) {
        chat.publishTo(service).channels(service, everywhere);
    }

    @Override
    public LiveAccess access() {
        return service;
    }

    @Override
    public RealtimeAddress address(URI base) {
        Optional<Address> clients = application.clients();
        return new RealtimeAddress(
                application.key(),
                application.cluster(),
                clients.map(Address::host).orElse(null),
                clients.map(Address::port).orElse(null));
    }

    @Override
    public Optional<ChannelWebhooks> webhooks() {
        return Optional.of(this::receive);
    }

    @Override
    public Optional<External> external() {
        return Optional.of(new External("pusher", service::isUp, service::circuit, PusherRealtime.ALARMS));
    }

    @Override
    public void close() {
        service.close();
    }

    private boolean receive(String key, String signature, String body, NoteEmptyChannels notes) {
        Webhook webhook = webhooks.receive(
                key,
                signature,
                body,
                report -> notes.handle(new NoteEmptyChannels.Command(report.vacated(), report.at())));
        return !(webhook instanceof Webhook.NotGenuine);
    }
}
