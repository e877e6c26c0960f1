package com.hotelmate.chat.adapter.jooq.log;

import com.hotelmate.chat.adapter.jooq.guestchat.FeedStatement;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.staffchat.StaffFeed;
import com.hotelmate.chat.application.port.guestchat.ConversationChanges;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.util.Optional;

/** The log in PostgreSQL. Thread-safe. */
public final class JooqChangeLog implements ChangeLog {

    private final Database database;
    private final FeedStatement feed = new FeedStatement();
    private final Forgetting forgetting;

    /** The log in that database. */
    public JooqChangeLog(Database database) {
        this.database = database;
        this.forgetting = new Forgetting(database);
    }

    @Override
    public Optional<ChangePage> read(HotelSlug hotel, ConversationId conversation, long after, int limit) {
        return database.run(
                hotel,
                context -> feed.fetch(context, hotel, conversation, after, limit)
                        .map(ConversationChanges::page)
                        .or(() -> StaffFeed.fetch(context, hotel, conversation, after, limit)));
    }

    @Override
    public void forget(Instant before, int keep) {
        forgetting.forget(before, keep);
    }
}
