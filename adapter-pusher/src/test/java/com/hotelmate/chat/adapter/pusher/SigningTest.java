package com.hotelmate.chat.adapter.pusher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.domain.channel.Channel;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The worked examples of the Pusher documentation. */
class SigningTest {

    private static final String KEY = "278d425bdf160c739803";

    private final PusherRealtime realtime = new PusherRealtime(
            PusherSettings.hosted("3", KEY, "7ad3773142a6692b25b8", "eu"),
            Alarms.NONE,
            InstantSource.system(),
            new Random(1));

    @AfterEach
    void close() {
        realtime.close();
    }

    @Test
    void letsAClientIntoAPrivateChannel() {
        assertThat(realtime.sign("1234.1234", new Channel("private-foobar")))
                .isEqualTo(KEY + ":58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4");
    }

    @Test
    void saysWhoAClientIs() {
        assertThat(realtime.signUser("1234.1234", "{\"id\":\"12345\"}"))
                .isEqualTo(KEY + ":4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba");
    }

    @Test
    void signsACall() {
        assertThat(realtime.sign("POST\n/apps/3/events\nauth_key=" + KEY
                        + "&auth_timestamp=1353088179&auth_version=1.0&body_md5=ec365a775a4cd0599faeb73354201b6f"))
                .isEqualTo(KEY + ":da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c");
    }
}
