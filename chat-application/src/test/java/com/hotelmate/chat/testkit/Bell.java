package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.application.port.log.Commits;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Commits that may be rung by hand, so that delivery looks at once for what has become due. Thread-safe. */
public final class Bell implements Commits {

    private static final Commit NOTHING_NEW =
            new Commit(new HotelSlug("nowhere"), new ConversationId(Long.MAX_VALUE), 1, 1);

    private final Commits commits;
    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

    /** Passes on what these commits say. */
    public Bell(Commits commits) {
        this.commits = commits;
    }

    @Override
    public Subscription subscribe(Consumer<Commit> listener) {
        listeners.add(listener);
        Subscription subscription = commits.subscribe(listener);
        return () -> {
            subscription.close();
            listeners.remove(listener);
        };
    }

    /** Wakes everybody who listens. */
    public void ring() {
        listeners.forEach(listener -> listener.accept(NOTHING_NEW));
    }

    /** The store with this bell in the place of its commits. */
    public Storage hungInto(Storage storage) {
        return hungInto(storage, storage.lanes());
    }

    /** The same with other lanes. */
    public Storage hungInto(Storage storage, Lanes lanes) {
        return hungInto(storage, lanes, storage.devices());
    }

    /** The same with other devices. */
    public Storage hungInto(Storage storage, Devices devices) {
        return hungInto(storage, storage.lanes(), devices);
    }

    private Storage hungInto(Storage storage, Lanes lanes, Devices devices) {
        return new Storage(
                storage.conversations(),
                storage.messages(),
                storage.staffConversations(),
                storage.staffMessages(),
                storage.changes(),
                lanes,
                this,
                devices,
                storage.pushes(),
                storage.vacatedRooms());
    }
}
