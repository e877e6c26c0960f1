package com.hotelmate.chat.adapter.inmemory.delivery;

import static com.hotelmate.chat.testkit.ChatScene.guest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.live.SignalTyping;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.testkit.ChatScene;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RelayedSignalsTest {

    private final ChatScene here = new ChatScene(InMemoryStorage::create);
    private final ChatScene there = new ChatScene(InMemoryStorage::create);
    private final Wire hereToThere = new Wire();
    private final Wire thereToHere = new Wire();

    @Test
    void areHeardOnBothNodesOnce() {
        ConversationId conversation = here.conversation(here.mary());
        HotelChat one =
                here.builder().relayBy(between(hereToThere, thereToHere)).build();
        HotelChat other =
                there.builder().relayBy(between(thereToHere, hereToThere)).build();
        try (one;
                other) {
            one.start();
            other.start();

            type(one, conversation);
            await().untilAsserted(() -> assertThat(there.sink().heard()).hasSize(2));
            here.guestWrites(here.mary(), "Hello");

            await().untilAsserted(() -> assertThat(here.sink().heard()).anyMatch(this::isMessage));
            assertThat(here.sink().heard()).filteredOn(this::isTyping).hasSize(1);
            assertThat(there.sink().heard()).filteredOn(this::isTyping).hasSize(1);
            assertThat(there.sink().heard()).noneMatch(this::isMessage);
        }

        assertThat(hereToThere.listeners).isEmpty();
        assertThat(thereToHere.listeners).isEmpty();
    }

    private void type(HotelChat chat, ConversationId conversation) {
        chat.signalTyping().handle(new SignalTyping.Command(guest(here.mary()), conversation, true));
    }

    private boolean isTyping(Signal signal) {
        return signal.event().equals("typing-indicator");
    }

    private boolean isMessage(Signal signal) {
        return signal.event().equals("new-message");
    }

    private static SignalRelay between(Wire out, Wire in) {
        return new SignalRelay() {
            @Override
            public void send(List<Signal> signals) {
                out.send(signals);
            }

            @Override
            public Subscription subscribe(Consumer<List<Signal>> listener) {
                in.listeners.add(listener);
                return () -> in.listeners.remove(listener);
            }
        };
    }

    private static final class Wire {

        private final List<Consumer<List<Signal>>> listeners = new CopyOnWriteArrayList<>();

        void send(List<Signal> signals) {
            listeners.forEach(listener -> listener.accept(signals));
        }
    }
}
