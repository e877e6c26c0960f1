package com.hotelmate.chat.adapter.rest;

import com.hotelmate.chat.adapter.rest.credential.KeyRing;
import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.adapter.rest.limit.LimitSettings;
import com.hotelmate.chat.adapter.rest.realtime.ChannelWebhooks;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the chat is offered over HTTP. Immutable; its text shows no secret.
 *
 * @param baseUrl where clients reach this server, without a slash at the end; asked on each use, since a port may be known
 *     late
 * @param webUrl where the links of guests lead, without a slash at the end
 * @param realtime where the clients of guests find the realtime server
 * @param origins the web pages that may call, exactly as a browser names them
 * @param integrationKey the key of the booking system; absent, its routes are not found
 * @param rehearsals whether managers may rehearse deletions
 * @param webhooks read what a realtime service outside reports; absent, the route for it is not found
 */
public record RestSettings(
        Supplier<String> baseUrl,
        Supplier<String> webUrl,
        Set<String> origins,
        Supplier<RealtimeAddress> realtime,
        KeyRing staffTokenKeys,
        KeyRing guestSessionKeys,
        Duration guestSessionLife,
        Optional<String> integrationKey,
        LimitSettings limits,
        boolean rehearsals,
        Optional<ChannelWebhooks> webhooks) {

    @Override
    public String toString() {
        return "RestSettings[origins=" + origins + ", guestSessionLife=" + guestSessionLife + ", limits=" + limits
                + ", rehearsals=" + rehearsals + "]";
    }
}
