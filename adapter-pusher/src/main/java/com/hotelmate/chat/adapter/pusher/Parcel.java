package com.hotelmate.chat.adapter.pusher;

import java.util.List;

/** What one call to the service carries, at least one event. */
record Parcel(Kind kind, List<Outgoing> events) {

    /** How it is carried. */
    enum Kind {
        /** The first event, to the channels of all. */
        TRIGGER,
        /** Each event to its own channel. */
        BATCH
    }

    int size() {
        return events.size();
    }
}
