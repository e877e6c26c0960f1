package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.domain.channel.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccupancyTest {

    private static final Channel ROOM = new Channel("private-killarney-room-101-chat");

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aChannelIsEmptyWhenTheServiceSaysSo() {
        scene.stub.then(Reply.body("{\"occupied\":false}"), Reply.body("{\"occupied\":true,\"subscription_count\":1}"));

        assertThat(scene.realtime.isOccupied(ROOM)).isFalse();
        assertThat(scene.realtime.isOccupied(ROOM)).isTrue();
        assertThat(scene.stub.calls().stream().map(Call::method)).containsOnly("GET");
        assertThat(scene.stub.calls().stream().map(Call::path))
                .containsOnly("/apps/4711/channels/private-killarney-room-101-chat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "false", "{\"occupied\":0}", "{\"occupied\":\"false\"}", "{\"occ", "null"})
    void anythingElseRulesNobodyOut(String body) {
        scene.stub.then(Reply.body(body));

        assertThat(scene.realtime.isOccupied(ROOM)).isTrue();
        assertThat(scene.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500})
    void aFailureRulesNobodyOut(int status) {
        scene.stub.then(Reply.status(status));

        assertThat(scene.realtime.isOccupied(ROOM)).isTrue();
    }

    @Test
    void aConnectionThatIsCutRulesNobodyOutAndIsNotTriedAgainBehindOurBack() {
        scene.stub.then(Reply.cutOff());

        assertThat(scene.realtime.isOccupied(ROOM)).isTrue();
        assertThat(scene.calls()).hasSize(1);
    }

    @Test
    void aServiceInTroubleIsNotAsked() {
        scene.stub.then(Reply.status(401));
        scene.deliver(change(1, 1));

        assertThat(scene.realtime.isOccupied(ROOM)).isTrue();
        assertThat(scene.calls()).hasSize(1);
    }

    @Test
    void aNameThatNoChannelHasIsNotAskedFor() {
        assertThat(scene.realtime.isOccupied(new Channel("../channels"))).isTrue();
        assertThat(scene.calls()).isEmpty();
    }
}
