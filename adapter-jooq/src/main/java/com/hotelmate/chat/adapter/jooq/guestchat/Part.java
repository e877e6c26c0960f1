package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_CONVERSATION;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_MESSAGE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;

/** Messages that a unit of work may ask to see beside the conversation, with the query that finds them. */
enum Part {

    /** A message of the conversation. Values: its id. */
    MESSAGE,

    /** A message that is to be answered. Values: its id. */
    REPLY_TARGET,

    /** What the guest of a booking submitted before. Values: the booking, the client's id. */
    REPEATED_BY_GUEST,

    /** What a staff member submitted before. Values: their id, the client's id. */
    REPEATED_BY_STAFF,

    UNREAD_BY_STAFF,

    UNREAD_BY_GUEST,

    /** What colleagues wrote. Values: the number after which, the id of who asks, how many. */
    MISSED;

    /** The column that names the part. */
    static final String NAME = "part";

    /** The messages, each under the name of this part. */
    Select<Record> messages() {
        return switch (this) {
            case MESSAGE, REPLY_TARGET -> here().and(GUEST_MESSAGE.ID.eq(val(0L)));
            case REPEATED_BY_GUEST -> repeatedBy("guest", GUEST_MESSAGE.BOOKING.eq(val("")));
            case REPEATED_BY_STAFF -> repeatedBy("staff", GUEST_MESSAGE.STAFF_ID.eq(val(0L)));
            case UNREAD_BY_STAFF -> unread("guest");
            case UNREAD_BY_GUEST -> unread("staff");
            case MISSED ->
                here().and(GUEST_MESSAGE.AUTHOR.eq(inline("staff")))
                        .and(GUEST_MESSAGE.DELETED_AT.isNull())
                        .and(GUEST_MESSAGE.CREATED_SEQ.gt(val(0L)))
                        .and(GUEST_MESSAGE.STAFF_ID.ne(val(0L)))
                        .orderBy(GUEST_MESSAGE.CREATED_SEQ)
                        .limit(val(0L));
        };
    }

    private Select<Record> repeatedBy(String author, Condition sender) {
        return inHotel()
                .and(GUEST_MESSAGE.AUTHOR.eq(inline(author)))
                .and(sender)
                .and(GUEST_MESSAGE.CLIENT_MESSAGE_ID.eq(val(new UUID(0, 0))));
    }

    private Select<Record> unread(String author) {
        return here().and(GUEST_MESSAGE.AUTHOR.eq(inline(author)))
                .and(GUEST_MESSAGE.READ_AT.isNull())
                .and(GUEST_MESSAGE.DELETED_AT.isNull());
    }

    private SelectConditionStep<Record> here() {
        return inHotel().and(GUEST_MESSAGE.CONVERSATION.eq(GUEST_CONVERSATION.ID));
    }

    private SelectConditionStep<Record> inHotel() {
        return select(inline(name()).as(NAME))
                .select(GUEST_MESSAGE.fields())
                .from(GUEST_MESSAGE)
                .where(GUEST_MESSAGE.HOTEL.eq(GUEST_CONVERSATION.HOTEL));
    }
}
