package com.hotelmate.chat.adapter.jooq;

import com.hotelmate.chat.adapter.jooq.delivery.JooqCommits;
import com.hotelmate.chat.adapter.jooq.delivery.JooqLanes;
import com.hotelmate.chat.adapter.jooq.guestchat.JooqGuestConversations;
import com.hotelmate.chat.adapter.jooq.guestchat.JooqGuestMessages;
import com.hotelmate.chat.adapter.jooq.guestchat.KnownIds;
import com.hotelmate.chat.adapter.jooq.log.JooqChangeLog;
import com.hotelmate.chat.adapter.jooq.log.JooqVacatedRooms;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.push.JooqDevices;
import com.hotelmate.chat.adapter.jooq.push.JooqPushLedger;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.staffchat.JooqStaffConversations;
import com.hotelmate.chat.adapter.jooq.staffchat.JooqStaffMessages;
import com.hotelmate.chat.application.port.Storage;

/** The chat's store in PostgreSQL, which any number of nodes may share. The database has to be migrated before. */
public final class PostgresStore {

    private PostgresStore() {}

    /**
     * The store in that database.
     *
     * @param notifications bring word of what other nodes commit; still to be started, and closed, by the caller
     */
    public static Storage create(Database database, Notifications notifications) {
        KnownIds ids = new KnownIds();
        JooqLanes lanes = new JooqLanes(database);
        JooqCommits commits = new JooqCommits(database, notifications);
        return new Storage(
                new JooqGuestConversations(database, ids, lanes::openSinks, commits::committed),
                new JooqGuestMessages(database, ids),
                new JooqStaffConversations(database, lanes::openSinks, commits::committed),
                new JooqStaffMessages(database),
                new JooqChangeLog(database),
                lanes,
                commits,
                new JooqDevices(database),
                new JooqPushLedger(database),
                new JooqVacatedRooms(database));
    }
}
