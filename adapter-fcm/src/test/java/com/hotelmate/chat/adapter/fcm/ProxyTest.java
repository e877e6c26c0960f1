package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.push.PushResult;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.RestoreSystemProperties;

/** The stub stands in for a proxy; nobody but it could know where the service is. */
class ProxyTest {

    private final FcmStub stub = FcmStub.start();
    private final FcmPushService service = new FcmPushService(
            FcmSettings.of(stub.credentials(), Optional.empty(), Optional.of(URI.create("http://fcm.test"))),
            Alarms.NONE,
            InstantSource.system());

    @AfterEach
    void close() {
        service.close();
        stub.close();
    }

    @Test
    @RestoreSystemProperties
    void callsGoThroughTheProxyThatTheJvmIsToldOf() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(stub.endpoint().getPort()));

        assertThat(service.send(FcmScene.to("device"))).containsExactly(new PushResult.Sent());
        assertThat(stub.received()).hasSize(1);
    }
}
