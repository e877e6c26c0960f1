package com.hotelmate.chat.adapter.jooq.guestchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.Participation;
import com.hotelmate.chat.domain.guestchat.Unread;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.StayGuest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Reads conversations out of rows and writes them as rows. */
final class ConversationRows {

    private static final com.hotelmate.chat.adapter.jooq.schema.tables.GuestConversation C =
            com.hotelmate.chat.adapter.jooq.schema.tables.GuestConversation.GUEST_CONVERSATION;

    private ConversationRows() {}

    static GuestConversation read(Record row) {
        return new GuestConversation(
                new ConversationId(row.get(C.ID)),
                new HotelSlug(row.get(C.HOTEL)),
                new StayGuest(
                        new BookingId(row.get(C.BOOKING)),
                        row.get(C.BOOKING_NUMBER),
                        new GuestName(row.get(C.GUEST_FIRST_NAME), row.get(C.GUEST_LAST_NAME))),
                Optional.ofNullable(row.get(C.ROOM_NUMBER))
                        .map(number -> new Room(row.get(C.ROOM_ID), new RoomNumber(number))),
                row.get(C.CREATED_AT),
                row.get(C.UPDATED_AT),
                row.get(C.LAST_SEQ),
                new Unread(row.get(C.UNREAD_BY_STAFF), row.get(C.UNREAD_BY_GUEST)),
                participations(Json.read(row.get(C.PARTICIPATIONS))),
                Optional.ofNullable(row.get(C.ENDED_AT)).map(at -> new GuestConversation.End(at, row.get(C.END_SEQ))));
    }

    static ObjectNode write(GuestConversation conversation) {
        return new Json.Row()
                .with(C.BOOKING_NUMBER, conversation.guest().number())
                .with(C.GUEST_FIRST_NAME, conversation.guest().name().first())
                .with(C.GUEST_LAST_NAME, conversation.guest().name().last())
                .with(C.ROOM_ID, conversation.room().map(Room::id))
                .with(
                        C.ROOM_NUMBER,
                        conversation.room().map(room -> room.number().value()))
                .with(C.UPDATED_AT, conversation.updatedAt())
                .with(C.LAST_SEQ, conversation.lastSeq())
                .with(C.UNREAD_BY_STAFF, conversation.unread().byStaff())
                .with(C.UNREAD_BY_GUEST, conversation.unread().byGuest())
                .with(C.PARTICIPATIONS, participations(conversation.participations()))
                .with(C.ENDED_AT, conversation.end().map(GuestConversation.End::at))
                .with(C.END_SEQ, conversation.end().map(GuestConversation.End::seq))
                .node();
    }

    private static ArrayNode participations(List<Participation> participations) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Participation participation : participations) {
            ObjectNode node = array.addObject();
            node.set("staff", SignatureJson.write(participation.staff()));
            node.put("joined", participation.joinedAt().toString());
            participation.leftAt().ifPresent(at -> node.put("left", at.toString()));
            node.put("took_over", participation.tookOverSeq());
        }
        return array;
    }

    private static List<Participation> participations(JsonNode array) {
        List<Participation> participations = new ArrayList<>();
        for (JsonNode node : array) {
            participations.add(new Participation(
                    SignatureJson.read(node.required("staff")),
                    Instant.parse(node.required("joined").textValue()),
                    SignatureJson.text(node, "left").map(Instant::parse),
                    node.required("took_over").longValue()));
        }
        return participations;
    }
}
