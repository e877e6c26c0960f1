package com.hotelmate.chat.bench;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.delivery.Alarms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service outside that is away at first, and counts what it takes once it is back. */
abstract sealed class Outside implements AutoCloseable {

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    static Outside realtime() {
        return new OfRealtime();
    }

    static Outside push() {
        return new OfPush();
    }

    /** The name of its queue. */
    abstract String name();

    /** Has the chat work with it. */
    abstract HotelChatBuilder connect(HotelChatBuilder chat);

    /** From now on takes everything, each call after that time. */
    abstract void comeBack(Duration delay);

    /** How much it has taken. */
    final int taken() {
        return taken.get();
    }

    /** When it took the first, by the clock of this JVM. */
    final long firstNanos() {
        return first.get();
    }

    /** What it has taken in a second, from the first to the last. */
    final double perSecond() {
        return taken.get() / ((last.get() - first.get()) / 1e9);
    }

    final void takes(int number) {
        long now = System.nanoTime();
        first.compareAndSet(0, now);
        last.set(now);
        taken.addAndGet(number);
    }

    @Override
    public abstract void close();

    /** Takes events. */
    private static final class OfRealtime extends Outside {

        private final PusherStub stub = new PusherStub();
        private final PusherRealtime realtime =
                new PusherRealtime(stub.settings(), Alarms.NONE, InstantSource.system(), new Random(7));

        OfRealtime() {
            stub.always(Reply.status(503));
        }

        @Override
        String name() {
            return realtime.name();
        }

        @Override
        HotelChatBuilder connect(HotelChatBuilder chat) {
            return chat.publishTo(realtime);
        }

        @Override
        void comeBack(Duration delay) {
            Reply slowly = Reply.status(200).after(delay);
            stub.always(call -> counted(call, slowly));
        }

        private Reply counted(Call call, Reply reply) {
            takes(call.events().size());
            return reply;
        }

        @Override
        public void close() {
            realtime.close();
            stub.close();
        }
    }

    /** Takes pushes. */
    private static final class OfPush extends Outside {

        private final FcmStub stub = FcmStub.start();
        private final FcmPushService push =
                new FcmPushService(stub.usualSettings(), Alarms.NONE, InstantSource.system());

        OfPush() {
            stub.answerUsually(FcmReply.unavailable());
        }

        @Override
        String name() {
            return push.name();
        }

        @Override
        HotelChatBuilder connect(HotelChatBuilder chat) {
            return chat.pushBy(push);
        }

        @Override
        void comeBack(Duration delay) {
            stub.tells(received -> {
                if (received.taken()) {
                    takes(1);
                }
            });
            stub.answerUsually(FcmReply.sent().after(delay));
        }

        @Override
        public void close() {
            push.close();
            stub.close();
        }
    }
}
