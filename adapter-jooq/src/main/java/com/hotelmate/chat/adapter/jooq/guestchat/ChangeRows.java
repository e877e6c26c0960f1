package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.Unread;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;
import org.jooq.Record;

/** Reads changes of guest conversations out of rows and writes them as rows. */
final class ChangeRows {

    private ChangeRows() {}

    /** The change of the row, with its message as it is now. */
    static LoggedGuestChange read(Record row, GuestConversation conversation) {
        JsonNode body = Json.read(row.get(FeedStatement.FOUND.BODY));
        Optional<MessageId> about =
                Optional.ofNullable(row.get(FeedStatement.FOUND.MESSAGE)).map(MessageId::new);
        GuestChange change = new GuestChange(
                conversation.hotel(),
                conversation.id(),
                conversation.booking(),
                row.get(FeedStatement.FOUND.SEQ),
                row.get(FeedStatement.FOUND.AT),
                FactJson.read(row.get(FeedStatement.FOUND.KIND), about, body.required("fact")),
                FactJson.room(body, "room"),
                Optional.ofNullable(body.get("handler")).map(id -> new StaffId(id.longValue())),
                unread(body.required("before")),
                unread(body.required("after")));
        return new LoggedGuestChange(change, MessageRows.readQuoted(row));
    }

    static ObjectNode write(GuestChange change) {
        Json.Row row = new Json.Row()
                .with(CHANGE.HOTEL, change.hotel().value())
                .with(CHANGE.CONVERSATION, change.conversation().value())
                .with(CHANGE.SEQ, change.seq())
                .with(CHANGE.KIND, change.fact().type())
                .with(CHANGE.MESSAGE, change.fact().about().map(MessageId::value))
                .with(CHANGE.AT, change.at());
        ObjectNode body = row.node().putObject(CHANGE.BODY.getName());
        body.set("fact", FactJson.write(change.fact()));
        change.room().map(RoomNumber::value).ifPresent(room -> body.put("room", room));
        change.handler().map(StaffId::value).ifPresent(handler -> body.put("handler", handler));
        body.putArray("before")
                .add(change.before().byStaff())
                .add(change.before().byGuest());
        body.putArray("after").add(change.after().byStaff()).add(change.after().byGuest());
        return row.node();
    }

    private static Unread unread(JsonNode pair) {
        return new Unread(pair.required(0).intValue(), pair.required(1).intValue());
    }
}
