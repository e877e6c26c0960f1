package com.hotelmate.chat.adapter.jooq.access;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.LIVE_GRANT;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;

/** A right that some node gave. */
record Granted(long id, String socket, Channel channel, Holder holder) {

    static Select<?> rows(Condition written) {
        return select(
                        LIVE_GRANT.HOTEL,
                        LIVE_GRANT.ID,
                        LIVE_GRANT.SOCKET,
                        LIVE_GRANT.CHANNEL,
                        LIVE_GRANT.STAFF,
                        LIVE_GRANT.SESSION,
                        LIVE_GRANT.BOOKING,
                        LIVE_GRANT.TRANSACTION)
                .from(LIVE_GRANT)
                .where(written);
    }

    static Granted of(Record row) {
        HolderColumns columns =
                new HolderColumns(row.get(LIVE_GRANT.STAFF), row.get(LIVE_GRANT.SESSION), row.get(LIVE_GRANT.BOOKING));
        return new Granted(
                row.get(LIVE_GRANT.ID),
                row.get(LIVE_GRANT.SOCKET),
                new Channel(row.get(LIVE_GRANT.CHANNEL)),
                columns.in(new HotelSlug(row.get(LIVE_GRANT.HOTEL))));
    }

    void applyTo(LiveAccess node) {
        node.granted(socket, channel, holder);
    }
}
