package com.hotelmate.chat.adapter.websocket.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Channel;
import org.junit.jupiter.api.Test;

/** The example of a private channel that Pusher publishes. */
class SignatureTest {

    private static final String AUTH =
            "278d425bdf160c739803:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4";

    private final Signature signature = new Signature("278d425bdf160c739803", "7ad3773142a6692b25b8");

    @Test
    void isTheOneThatPusherPublishes() {
        assertThat(signature.sign("1234.1234", new Channel("private-foobar"))).isEqualTo(AUTH);
    }

    @Test
    void authorisesThatConnectionForThatChannelAlone() {
        assertThat(signature.authorises(AUTH, "1234.1234", "private-foobar")).isTrue();
        assertThat(signature.authorises(AUTH, "1234.1235", "private-foobar")).isFalse();
        assertThat(signature.authorises(AUTH, "1234.1234", "private-foobaz")).isFalse();
        assertThat(signature.authorises("", "1234.1234", "private-foobar")).isFalse();
    }
}
