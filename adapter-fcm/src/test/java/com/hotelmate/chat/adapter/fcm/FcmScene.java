package com.hotelmate.chat.adapter.fcm;

import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Device.Platform;
import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.application.port.push.PushService.Addressed;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Push;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The adapter before a stub, on a clock that stands still. */
final class FcmScene implements AutoCloseable {

    static final Recipient CIARA = new Recipient.Staff(new HotelSlug("killarney"), new StaffId(7));

    final FcmStub stub = FcmStub.start();
    final ManualClock clock = new ManualClock();
    final List<String> alarms = Collections.synchronizedList(new ArrayList<>());
    final FcmPushService service;

    FcmScene() {
        this.service = another();
    }

    FcmPushService another() {
        return with(stub.settings());
    }

    /** One that waits no longer than that for anything. */
    FcmPushService within(Duration patience) {
        return with(stub.settings().within(patience, patience, patience));
    }

    private FcmPushService with(FcmSettings settings) {
        return new FcmPushService(settings, (kind, detail) -> alarms.add(kind + ": " + detail), clock);
    }

    /** How a push for one device goes that is answered like this. */
    PushResult answeredBy(FcmReply reply) {
        // Twice, since it may ask again with another access token.
        stub.answer("device", reply, reply);
        return send("device").get(0);
    }

    List<PushResult> send(String... tokens) {
        return service.send(to(tokens));
    }

    /** Lets the circuit's wait pass. */
    void waitOut() {
        clock.advance(service.pause().plusMillis(1));
    }

    List<String> alarmKinds() {
        return List.copyOf(alarms).stream()
                .map(alarm -> alarm.substring(0, alarm.indexOf(':')))
                .toList();
    }

    static List<Addressed> to(String... tokens) {
        return List.of(tokens).stream().map(token -> to(token, push())).toList();
    }

    static Addressed to(String token, Push push) {
        return to(token, push, Optional.empty());
    }

    static Addressed to(String token, Push push, Optional<Platform> platform) {
        Device device = new Device(token, Optional.empty(), platform);
        return new Addressed(push, new Registration(1, push.to(), device, Optional.empty()));
    }

    static Push push() {
        return push("💬 New Message - Room 101", "May we have more towels?");
    }

    static Push push(String title, String body) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("type", "guest_message");
        data.put("conversation_id", "123");
        data.put("message_id", "501");
        data.put("hotel_slug", "killarney");
        data.put("click_action", "/chat/killarney/conversation/123");
        data.put("url", "https://hotel.example/chat/killarney/conversation/123");
        return new Push(CIARA, title, body, data, "conversation-123");
    }

    @Override
    public void close() {
        service.close();
        stub.close();
    }
}
