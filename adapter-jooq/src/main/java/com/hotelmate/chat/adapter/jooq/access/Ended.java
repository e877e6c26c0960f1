package com.hotelmate.chat.adapter.jooq.access;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.ENDED_ACCESS;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Rights that ended on all nodes.
 *
 * @param channels the subscriptions to end; absent means whole connections
 */
record Ended(long id, Holder holder, Optional<List<Channel>> channels) {

    static Select<?> rows(Condition written) {
        return select(
                        ENDED_ACCESS.HOTEL,
                        ENDED_ACCESS.ID,
                        ENDED_ACCESS.STAFF,
                        ENDED_ACCESS.SESSION,
                        ENDED_ACCESS.BOOKING,
                        ENDED_ACCESS.CHANNELS,
                        ENDED_ACCESS.TRANSACTION)
                .from(ENDED_ACCESS)
                .where(written);
    }

    static Ended of(Record row) {
        HolderColumns columns = new HolderColumns(
                row.get(ENDED_ACCESS.STAFF), row.get(ENDED_ACCESS.SESSION), row.get(ENDED_ACCESS.BOOKING));
        return new Ended(
                row.get(ENDED_ACCESS.ID),
                columns.in(new HotelSlug(row.get(ENDED_ACCESS.HOTEL))),
                Optional.ofNullable(row.get(ENDED_ACCESS.CHANNELS))
                        .map(names -> Arrays.stream(names).map(Channel::new).toList()));
    }

    void applyTo(LiveAccess node) {
        channels.ifPresentOrElse(
                subscriptions -> node.endSubscriptions(holder, subscriptions), () -> node.closeConnections(holder));
    }
}
