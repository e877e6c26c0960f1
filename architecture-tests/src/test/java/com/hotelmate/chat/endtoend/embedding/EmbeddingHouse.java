package com.hotelmate.chat.endtoend.embedding;

import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.PusherSettings;
import com.hotelmate.chat.adapter.pusher.PusherWebhooks;
import com.hotelmate.chat.adapter.pusher.Webhook;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.AHouse;
import com.pusher.rest.SignatureUtil;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/**
 * A program of a house, with the chat in it: a guest writes, and it ends well once the realtime service and the push
 * service have taken what was written. Says first which libraries it runs with.
 */
final class EmbeddingHouse {

    static final String GSON = "Gson: ";
    static final String NETTY = "Netty: ";
    static final String NONE = "none";
    static final String DONE = "Told.";

    private static final PrintStream OUT = System.out;
    private static final HotelSlug HOTEL = new HotelSlug("killarney");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "Could we have two more towels?";

    private EmbeddingHouse() {}

    public static void main(String[] arguments) {
        OUT.println(GSON + jarOf(Gson.class));
        OUT.println(NETTY + netty());
        try (PusherStub pusher = new PusherStub();
                FcmStub fcm = FcmStub.start();
                PusherRealtime realtime = new PusherRealtime(pusher.settings(), Alarms.NONE, CLOCK, new Random(7));
                FcmPushService push = new FcmPushService(fcm.settings(), Alarms.NONE, CLOCK)) {
            readAnswersAndReports(pusher, realtime);
            AHouse house = new AHouse();
            try (HotelChat chat = HotelChat.builder()
                    .stays(house)
                    .staffDirectory(house)
                    .publishTo(realtime)
                    .pushBy(push)
                    .build()) {
                chat.start();
                write(chat, house);
                await().atMost(PATIENCE)
                        .until(() -> pusher.taken().stream()
                                .anyMatch(event -> event.data().contains(TEXT)));
                await().atMost(PATIENCE)
                        .until(() -> fcm.received().stream()
                                .anyMatch(received ->
                                        received.message().toString().contains(TEXT)));
            }
        }
        OUT.println(DONE);
    }

    private static void write(HotelChat chat, AHouse house) {
        BookingId guest = house.book(HOTEL, "BK-MARY", "Mary");
        house.checkIn(HOTEL, guest);
        house.move(HOTEL, guest, "101");
        StaffId receptionist = house.hire(HOTEL, "Ciara", "receptionist");
        var unusedRoom = chat.registerDevice()
                .handle(new RegisterDevice.Command(
                        new Caller.Staff(HOTEL, receptionist),
                        Optional.empty(),
                        new Device("device", Optional.empty(), Optional.empty())));
        var unusedMessage = chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(HOTEL, guest, TEXT, Optional.empty(), Optional.empty()));
    }

    /** What the realtime service says is JSON as well. */
    private static void readAnswersAndReports(PusherStub pusher, PusherRealtime realtime) {
        pusher.then(Reply.body("{\"occupied\":false}"));
        require(!realtime.isOccupied(new Channel("private-lobby")), "An answer is not understood");

        PusherSettings settings = pusher.settings();
        String report = "{\"time_ms\":" + CLOCK.millis() + ",\"events\":[]}";
        Webhook webhook = new PusherWebhooks(settings, CLOCK)
                .receive(settings.key(), SignatureUtil.sign(report, settings.secret()), report, noted -> {});
        require(webhook instanceof Webhook.Genuine, "A report is not understood");
    }

    private static String netty() {
        try {
            return jarOf(Class.forName("io.netty.util.Version"));
        } catch (ClassNotFoundException absent) {
            return NONE;
        }
    }

    private static String jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }
}
