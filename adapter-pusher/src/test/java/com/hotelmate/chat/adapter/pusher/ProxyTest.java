package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.delivery.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.RestoreSystemProperties;

/** The stub stands in for a proxy; nobody but it could know where the service is. */
class ProxyTest {

    private final Scene scene =
            new Scene(stub -> PusherSettings.at("4711", "stub-key", "stub-secret", "pusher.test", 80)
                    .withTls(false));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    @RestoreSystemProperties
    void callsGoThroughTheProxyThatTheJvmIsToldOf() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty(
                "http.proxyPort", String.valueOf(scene.stub.settings().port()));

        assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
        assertThat(scene.taken()).containsExactly("e1.0");
    }
}
