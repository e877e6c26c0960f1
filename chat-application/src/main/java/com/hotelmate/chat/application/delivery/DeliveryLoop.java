package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.routing.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The threads that carry what was committed to the sinks. None runs before {@link #start()}, none after {@link #close()};
 * what queue sinks have not taken by then waits in its lane. Thread-safe.
 */
public final class DeliveryLoop implements Announcer, AutoCloseable {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final int CHANGES_KEPT_AT_LEAST = 1000;
    private static final long CLOSE_MILLIS = 10_000;

    private final Storage storage;
    private final Signals signals;
    private final List<BroadcastSink> broadcastSinks;
    private final List<QueueSink> queueSinks;
    private final List<SignalSink> signalSinks;
    private final SignalRelay relay;
    private final LiveAccess liveAccess;
    private final ChannelNames names;
    private final DeliverySettings settings;
    private final DeliveryListener listener;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final List<ExecutorService> executors = new ArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Runnable> subscriptions = new ArrayList<>();
    private volatile List<Announcer> announcers = List.of();

    /** A loop that is not running yet. */
    public DeliveryLoop(
            Storage storage,
            Signals signals,
            Sinks sinks,
            LiveAccess liveAccess,
            ChannelNames names,
            DeliverySettings settings,
            DeliveryListener listener,
            InstantSource clock,
            RandomGenerator random) {
        this.storage = storage;
        this.signals = signals;
        this.broadcastSinks = sinks.broadcast();
        this.signalSinks = sinks.signal();
        this.relay = sinks.relay();
        EndedRights endedRights = new EndedRights(liveAccess, names);
        this.queueSinks = Stream.concat(
                        sinks.queue().stream(),
                        signalSinks.stream()
                                .map(sink -> new SignalDelivery(
                                        sink,
                                        signals,
                                        new RoomDiscretion(sink, storage.vacatedRooms(), names, clock),
                                        endedRights,
                                        listener)))
                .toList();
        this.liveAccess = liveAccess;
        this.names = names;
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.random = random;
        storage.lanes().open(queueSinks.stream().map(QueueSink::name).toList());
    }

    /**
     * Begins to deliver. If the store is away nothing has begun, and it may be tried again.
     *
     * @throws IllegalStateException if it runs already
     */
    public synchronized void start() {
        if (!executors.isEmpty()) {
            throw new IllegalStateException("Delivery runs already");
        }
        boolean begun = false;
        try {
            begin();
            begun = true;
        } finally {
            if (!begun) {
                close();
            }
        }
    }

    /** Whether it was started and not closed, and none of its threads has given up. */
    public synchronized boolean isRunning() {
        return !executors.isEmpty() && executors.stream().noneMatch(ExecutorService::isShutdown);
    }

    @Override
    public void announce(List<Signal> direct) {
        announcers.forEach(announcer -> announcer.announce(direct));
        relay.send(direct);
    }

    /** Ends all threads, waiting for what is under way; closing twice does no harm. */
    @Override
    public synchronized void close() {
        announcers = List.of();
        subscriptions.forEach(Runnable::run);
        subscriptions.clear();
        executors.forEach(ExecutorService::shutdownNow);
        try {
            for (Thread thread : threads) {
                thread.join(CLOSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executors.clear();
        threads.clear();
    }

    private void begin() {
        List<BroadcastDelivery> started = new ArrayList<>();
        for (BroadcastSink sink : broadcastSinks) {
            started.add(new BroadcastDelivery(
                    storage.changes(), signals, sink, liveAccess, names, listener, scheduler("hotel-chat-broadcast")));
        }
        for (BroadcastDelivery broadcast : started) {
            subscriptions.add(storage.commits().subscribe(broadcast::committed)::close);
            subscriptions.add(relay.subscribe(broadcast::announce)::close);
        }
        announcers = Stream.concat(started.stream(), signalSinks.stream().<Announcer>map(sink -> sink::announce))
                .toList();
        queueSinks.forEach(this::start);
        ScheduledExecutorService housekeeping = scheduler("hotel-chat-housekeeping");
        Future<?> unused = housekeeping.scheduleWithFixedDelay(
                this::forget, FORGET_EVERY.toSeconds(), FORGET_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void start(QueueSink sink) {
        QueueDelivery delivery = new QueueDelivery(
                sink,
                storage.lanes(),
                storage.changes(),
                new Backoff(settings.firstRetry(), settings.lastRetry(), random),
                settings.lease(),
                listener,
                clock);
        int number = sink.workers(settings.workersPerSink());
        ExecutorService workers = Executors.newFixedThreadPool(number, daemon("hotel-chat-" + sink.name()));
        executors.add(workers);
        for (int i = 0; i < number; i++) {
            workers.execute(delivery::run);
        }
        subscriptions.add(storage.commits().subscribe(commit -> delivery.wake())::close);
    }

    private ScheduledExecutorService scheduler(String name) {
        // What arrives while the loop closes is dropped: broadcasts are hints, and the log has the truth.
        ScheduledExecutorService executor =
                new ScheduledThreadPoolExecutor(1, daemon(name), new ThreadPoolExecutor.DiscardPolicy());
        executors.add(executor);
        return executor;
    }

    private void forget() {
        try {
            Instant before = clock.instant().minus(settings.keepChanges());
            storage.changes().forget(before, CHANGES_KEPT_AT_LEAST);
            storage.pushes().forget(before);
        } catch (RuntimeException e) {
            // Thrown on, it would be the last time.
            listener.interrupted("housekeeping", e.getClass().getSimpleName());
        }
    }

    private ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        };
    }
}
