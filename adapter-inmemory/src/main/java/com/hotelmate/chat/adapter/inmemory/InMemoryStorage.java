package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.adapter.inmemory.push.InMemoryDevices;
import com.hotelmate.chat.adapter.inmemory.push.InMemoryPushLedger;
import com.hotelmate.chat.application.port.Storage;
import java.time.InstantSource;

/**
 * Keeps all conversations of a deployment in memory: one lock per conversation, nothing shared between hotels but the id
 * sequences.
 */
public final class InMemoryStorage {

    private InMemoryStorage() {}

    /** An empty store; the clock tells lanes when they are due. */
    public static Storage create(InstantSource clock) {
        InMemoryLanes lanes = new InMemoryLanes(clock);
        InMemoryCommits commits = new InMemoryCommits(lanes);
        Sequences sequences = new Sequences();
        InMemoryVacatedRooms vacatedRooms = new InMemoryVacatedRooms();
        InMemoryGuestChats guests = new InMemoryGuestChats(sequences, commits, vacatedRooms);
        InMemoryStaffChats staff = new InMemoryStaffChats(sequences, commits);
        return new Storage(
                guests,
                guests,
                staff,
                staff,
                new InMemoryLog(guests, staff),
                lanes,
                commits,
                new InMemoryDevices(),
                new InMemoryPushLedger(),
                vacatedRooms);
    }
}
