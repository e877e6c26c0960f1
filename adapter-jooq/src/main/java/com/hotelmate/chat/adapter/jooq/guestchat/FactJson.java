package com.hotelmate.chat.adapter.jooq.guestchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How facts stand in the log. The type and the message they are about have columns of their own. */
final class FactJson {

    private FactJson() {}

    static ObjectNode write(GuestFact fact) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (fact instanceof GuestFact.MessageCreated created) {
            node.set("author", author(created.author()));
        } else if (fact instanceof GuestFact.MessageEdited edited) {
            node.set("author", author(edited.editor()));
        } else if (fact instanceof GuestFact.MessageDeleted deleted) {
            node.put("hard", deleted.hard());
            node.set("author", author(deleted.deletedBy()));
            node.put("original", deleted.original());
        } else if (fact instanceof GuestFact.MessagesRead read) {
            node.put("by", read.by().name());
            ArrayNode messages = node.putArray("messages");
            read.messages().forEach(message -> messages.add(message.value()));
            read.reader().ifPresent(reader -> node.set("reader", SignatureJson.write(reader)));
        } else if (fact instanceof GuestFact.HandlerChanged changed) {
            changed.handler().ifPresent(handler -> node.set("assigned", SignatureJson.write(handler)));
            changed.assignedBy().ifPresent(colleague -> node.put("assigned_by", colleague.value()));
        } else if (fact instanceof GuestFact.RoomMoved moved) {
            moved.from().ifPresent(room -> node.put("from", room.value()));
            moved.to().ifPresent(room -> node.put("to", room.value()));
        }
        return node;
    }

    static GuestFact read(String type, Optional<MessageId> message, JsonNode node) {
        return switch (type) {
            case "message_created" -> new GuestFact.MessageCreated(message.orElseThrow(), author(node));
            case "message_edited" -> new GuestFact.MessageEdited(message.orElseThrow(), author(node));
            case "message_deleted" ->
                new GuestFact.MessageDeleted(
                        message.orElseThrow(),
                        node.required("hard").booleanValue(),
                        author(node),
                        node.required("original").textValue());
            case "messages_read" ->
                new GuestFact.MessagesRead(
                        Side.valueOf(node.required("by").textValue()),
                        ids(node.required("messages")),
                        Optional.ofNullable(node.get("reader")).map(SignatureJson::read));
            case "staff_assigned" ->
                new GuestFact.HandlerChanged(
                        Optional.ofNullable(node.get("assigned")).map(SignatureJson::read),
                        Optional.ofNullable(node.get("assigned_by")).map(id -> new StaffId(id.longValue())));
            case "room_moved" -> new GuestFact.RoomMoved(room(node, "from"), room(node, "to"));
            case "stay_ended" -> new GuestFact.StayEnded();
            default -> throw new IllegalStateException("The log has a fact of an unknown type: " + type);
        };
    }

    static Optional<RoomNumber> room(JsonNode node, String field) {
        return SignatureJson.text(node, field).map(RoomNumber::new);
    }

    private static ObjectNode author(Author author) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (author instanceof Author.Guest guest) {
            node.put("booking", guest.booking().value());
            node.put("name", guest.name());
        }
        author.staff().ifPresent(staff -> node.set("staff", SignatureJson.write(staff)));
        return node;
    }

    private static Author author(JsonNode fact) {
        JsonNode node = fact.required("author");
        if (node.has("booking")) {
            return new Author.Guest(
                    new BookingId(node.required("booking").textValue()),
                    node.required("name").textValue());
        }
        return Optional.ofNullable(node.get("staff"))
                .<Author>map(staff -> new Author.Staff(SignatureJson.read(staff)))
                .orElseGet(Author.Chat::new);
    }

    private static List<MessageId> ids(JsonNode array) {
        List<MessageId> ids = new ArrayList<>();
        array.forEach(id -> ids.add(new MessageId(id.longValue())));
        return ids;
    }
}
