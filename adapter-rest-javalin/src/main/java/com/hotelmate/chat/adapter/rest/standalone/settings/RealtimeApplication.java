package com.hotelmate.chat.adapter.rest.standalone.settings;

import com.hotelmate.chat.adapter.pusher.PusherSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The application of a realtime server, by which clients and publishers name it. Its text shows no secret.
 *
 * @param cluster of the Pusher service; told to clients, which want to be given one, and of no meaning for other servers
 * @param secret of the embedded server; without one, one is made at start
 * @param triggerApi whether the embedded server takes events of other publishers
 * @param service who brings events to clients in place of the embedded server
 * @param clients where clients connect, if not to the Pusher service itself or to this server
 */
public record RealtimeApplication(
        String appId,
        String key,
        String cluster,
        Optional<String> secret,
        boolean triggerApi,
        Optional<PusherSettings> service,
        Optional<Address> clients) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int MAX_PORT = 65_535;
    private static final String HOST = "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";

    private enum Transport {
        BUILT_IN,
        PUSHER,
        NONE
    }

    /** A host and its port. */
    public record Address(String host, int port) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Reads the settings; empty if clients are not to be reached live. */
    static Optional<RealtimeApplication> read(SettingsSource source) {
        Map<String, Transport> transports = new LinkedHashMap<>();
        transports.put("builtin", Transport.BUILT_IN);
        transports.put("pusher", Transport.PUSHER);
        transports.put("none", Transport.NONE);
        Transport transport = source.choice("REALTIME_TRANSPORT", Transport.BUILT_IN, transports);

        boolean tls = source.flag("PUSHER_TLS", true);
        boolean triggerApi = source.flag("REALTIME_TRIGGER_API", false);
        Optional<Address> server = address(source, "PUSHER_HOST", "PUSHER_PORT", tls ? HTTPS : HTTP);
        Optional<Address> clients = address(
                        source,
                        "PUSHER_CLIENT_HOST",
                        "PUSHER_CLIENT_PORT",
                        server.map(Address::port).orElse(HTTPS))
                .or(() -> server);
        if (transport != Transport.PUSHER) {
            Settings.refuse(source, "nothing unless REALTIME_TRANSPORT is pusher", "PUSHER_HOST", "PUSHER_CLIENT_HOST");
        }
        if (server.isEmpty() && !tls) {
            source.wrong("PUSHER_TLS", "true without PUSHER_HOST");
        }
        if (transport != Transport.BUILT_IN && triggerApi) {
            source.wrong("REALTIME_TRIGGER_API", "false unless REALTIME_TRANSPORT is builtin");
        }
        RealtimeApplication application = new RealtimeApplication(
                source.text("PUSHER_APP_ID", "hotel-chat"),
                source.text("PUSHER_KEY", "hotel-chat-key"),
                source.text("PUSHER_CLUSTER", "mt1"),
                source.text("PUSHER_SECRET"),
                triggerApi,
                Optional.empty(),
                clients);
        return switch (transport) {
            case NONE -> Optional.empty();
            case BUILT_IN -> Optional.of(application);
            case PUSHER -> Optional.of(application.publishingTo(server, tls, source));
        };
    }

    private RealtimeApplication publishingTo(Optional<Address> server, boolean tls, SettingsSource source) {
        return new RealtimeApplication(appId, key, cluster, secret, triggerApi, service(server, tls, source), clients);
    }

    private Optional<PusherSettings> service(Optional<Address> server, boolean tls, SettingsSource source) {
        boolean complete = true;
        for (String name : new String[] {"PUSHER_APP_ID", "PUSHER_KEY", "PUSHER_SECRET"}) {
            if (source.text(name).isEmpty()) {
                source.wrong(name, "what the realtime service knows the application by");
                complete = false;
            }
        }
        try {
            return complete
                    ? Optional.of(
                            server.isPresent()
                                    ? PusherSettings.at(
                                                    appId,
                                                    key,
                                                    secret.orElseThrow(),
                                                    server.get().host(),
                                                    server.get().port())
                                            .withTls(tls)
                                    : PusherSettings.hosted(appId, key, secret.orElseThrow(), cluster))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            source.wrong("REALTIME_TRANSPORT", "pusher only with settings that can be right: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Address> address(SettingsSource source, String hostName, String portName, int usualPort) {
        Optional<String> host = source.text(hostName);
        if (host.filter(name -> !name.matches(HOST)).isPresent()) {
            source.wrong(hostName, "the name of a host, without a scheme and a port");
            return Optional.empty();
        }
        if (host.isEmpty()) {
            Settings.refuse(source, "nothing without " + hostName, portName);
        }
        int port = (int) source.number(portName, usualPort, 1, MAX_PORT);
        return host.map(name -> new Address(name, port));
    }

    @Override
    public String toString() {
        return "[appId=" + appId + ", key=" + key + ", triggerApi=" + triggerApi + ", service="
                + service.map(PusherSettings::toString).orElse("built in") + ", clients="
                + clients.map(Address::toString).orElse("-") + "]";
    }
}
