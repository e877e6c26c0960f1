package com.hotelmate.chat.bench;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.bench.load.House;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A house and the service outside that it has, if any. */
final class Site implements AutoCloseable {

    private static final int WORKERS = 4;

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final House house;

    private Site(boolean onPostgres, int guests, Service realtime, Service push) {
        house = new House(onPostgres, guests, WORKERS, chat -> withPush(withRealtime(chat, realtime), push));
        closing.push(house::close);
    }

    /** A house that has that realtime service and no push service. */
    static Site withRealtime(boolean onPostgres, int guests, Service service) {
        return new Site(onPostgres, guests, service, Service.NONE);
    }

    /** A house that has that push service and no realtime service. */
    static Site withPush(boolean onPostgres, int guests, Service service) {
        return new Site(onPostgres, guests, Service.NONE, service);
    }

    House house() {
        return house;
    }

    private HotelChatBuilder withRealtime(HotelChatBuilder chat, Service service) {
        service.realtime().ifPresent(reply -> {
            PusherStub stub = new PusherStub();
            closing.push(stub::close);
            AtomicInteger calls = new AtomicInteger();
            Reply usual = Service.HEALTHY.realtime().orElseThrow();
            stub.always(call -> calls.incrementAndGet() % service.oneIn() == 0 ? reply : usual);
            PusherRealtime realtime =
                    new PusherRealtime(stub.settings(), Alarms.NONE, InstantSource.system(), new Random(7));
            closing.push(realtime::close);
            chat.publishTo(realtime);
        });
        return chat;
    }

    private HotelChatBuilder withPush(HotelChatBuilder chat, Service service) {
        service.push().ifPresent(reply -> {
            FcmStub stub = FcmStub.start();
            closing.push(stub::close);
            stub.answerUsually(reply);
            FcmPushService push = new FcmPushService(stub.settings(), Alarms.NONE, InstantSource.system());
            closing.push(push::close);
            chat.pushBy(push);
        });
        return chat;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
