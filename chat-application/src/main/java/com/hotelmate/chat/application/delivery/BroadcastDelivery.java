package com.hotelmate.chat.application.delivery;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.port.log.Commits.Commit;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Follows the log for the clients connected to this node: reads what was committed and hands it to the broadcast sink, in
 * order per conversation, once. Rights that a change ended are ended after the change was heard.
 */
final class BroadcastDelivery implements Announcer {

    private static final String SINK = "broadcast";
    private static final int PAGE = 100;
    private static final long RETRY_MILLIS = 1000;
    private static final long REMEMBERED = 10_000;

    private final ChangeLog changes;
    private final Signals signals;
    private final BroadcastSink sink;
    private final EndedRights endedRights;
    private final DeliveryListener listener;
    private final ScheduledExecutorService worker;
    private final Map<Place, Long> pending = new ConcurrentHashMap<>();
    /** The next number of conversations that were followed lately, so that nothing is sent twice or left out. */
    private final Cache<Place, Long> reached =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    private final AtomicBoolean scheduled = new AtomicBoolean();

    BroadcastDelivery(
            ChangeLog changes,
            Signals signals,
            BroadcastSink sink,
            LiveAccess liveAccess,
            ChannelNames names,
            DeliveryListener listener,
            ScheduledExecutorService worker) {
        this.changes = changes;
        this.signals = signals;
        this.sink = sink;
        this.endedRights = new EndedRights(liveAccess, names);
        this.listener = listener;
        this.worker = worker;
    }

    /** Something new is to be read. Returns at once. */
    void committed(Commit commit) {
        pending.merge(new Place(commit.hotel(), commit.conversation()), commit.firstSeq(), Math::min);
        wake();
    }

    @Override
    public void announce(List<Signal> direct) {
        worker.execute(() -> broadcast(direct));
    }

    private void wake() {
        if (scheduled.compareAndSet(false, true)) {
            worker.execute(this::drain);
        }
    }

    private void drain() {
        scheduled.set(false);
        for (Place place : List.copyOf(pending.keySet())) {
            Optional.ofNullable(pending.remove(place)).ifPresent(firstSeq -> follow(place, firstSeq));
        }
    }

    private void follow(Place place, long firstSeq) {
        Long known = reached.getIfPresent(place);
        long begin = known == null ? firstSeq : known;
        long next = begin;
        try {
            Optional<ChangePage> page = changes.read(place.hotel(), place.conversation(), next - 1, PAGE);
            while (page.isPresent() && !page.get().changes().isEmpty()) {
                for (LoggedChange logged : page.get().changes()) {
                    deliver(logged);
                    next = logged.seq() + 1;
                }
                page = next > page.get().lastSeq()
                        ? Optional.empty()
                        : changes.read(place.hotel(), place.conversation(), next - 1, PAGE);
            }
            if (next > begin) {
                listener.delivered(SINK, next - begin);
            }
        } catch (RuntimeException e) {
            listener.failed(
                    SINK, place.hotel(), place.conversation(), e.getClass().getSimpleName());
            pending.merge(place, next, Math::min);
            Future<?> unused = worker.schedule(this::wake, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            reached.put(place, next);
        }
    }

    private void deliver(LoggedChange logged) {
        broadcast(signals.of(logged));
        endedRights.endBy(logged);
    }

    private void broadcast(List<Signal> all) {
        List<Signal> heard =
                all.stream().filter(signal -> sink.watches(signal.channel())).toList();
        if (!heard.isEmpty()) {
            sink.broadcast(heard);
            DeprecatedDialects.report(heard, listener);
        }
    }

    private record Place(HotelSlug hotel, ConversationId conversation) {}
}
