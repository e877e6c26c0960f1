package com.hotelmate.chat.adapter.rest.guestchat.message;

import com.hotelmate.chat.adapter.rest.body.Numbers;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.deletion.RehearseDeletion;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trying out whether a deletion reaches every screen, for demo and test servers.
 *
 * <pre>
 * POST /api/chat/test/{slug}/room/{room_number}/test-deletion/
 * </pre>
 */
final class RehearsalRoutes {

    record Rehearsal(long messageId, @Nullable Boolean hardDelete) {}

    /**
     * What a deletion would send.
     *
     * @param channel the one that the guest's screen listens to
     * @param payload what goes out there
     */
    record Rehearsed(
            String test,
            String hotel,
            String room,
            String channel,
            Map<String, @Nullable Object> payload,
            List<Broadcast> broadcasts) {}

    record Broadcast(String event, String channel, String status) {}

    private final HotelChat chat;

    RehearsalRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(Route.post(
                        "C19",
                        "/api/chat/test/{slug}/room/{room_number}/test-deletion/",
                        "Sends all events of a deletion and deletes nothing")
                .staff(Capability.TEST_DELETION)
                .body(Rehearsal.class)
                .answers(200, Rehearsed.class)
                .keepsAnswers()
                .handledBy(this::rehearse));
    }

    private Answer rehearse(Call<Rehearsal> call) {
        Rehearsal body = call.body();
        MessageId message =
                new MessageId(Numbers.id("message_id", body.messageId()).orElseThrow());
        boolean hard = Boolean.TRUE.equals(body.hardDelete());
        List<Signal> signals = chat.rehearseDeletion()
                .handle(new RehearseDeletion.Command(
                        call.hotel(),
                        call.staff().id(),
                        call.room(),
                        message,
                        hard ? DeletionMode.HARD : DeletionMode.SOFT));
        Channel channel = chat.routing().names().room(call.hotel(), call.room());
        return Answer.ok(new Rehearsed(
                "deletion_broadcast",
                call.hotel().value(),
                call.room().value(),
                channel.name(),
                payload(signals, channel),
                signals.stream()
                        .map(signal ->
                                new Broadcast(signal.event(), signal.channel().name(), "sent"))
                        .toList()));
    }

    /** Without the dialect of the room channel, what goes out first. */
    private static Map<String, @Nullable Object> payload(List<Signal> signals, Channel channel) {
        return signals.stream()
                .filter(signal -> signal.channel().equals(channel))
                .findFirst()
                .or(() -> signals.stream().findFirst())
                .map(signal -> signal.payload().full())
                .orElseGet(Map::of);
    }
}
