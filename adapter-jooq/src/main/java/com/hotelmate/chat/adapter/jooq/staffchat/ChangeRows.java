package com.hotelmate.chat.adapter.jooq.staffchat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import java.util.Optional;

/** Reads changes of staff conversations out of rows and writes them as rows. */
final class ChangeRows {

    private ChangeRows() {}

    static StaffChange read(Row row, StaffConversation conversation) {
        Row body = row.mayRow("body").orElseThrow();
        return new StaffChange(
                conversation.hotel(),
                conversation.id(),
                row.number("seq"),
                row.time("at"),
                fact(row.text("kind"), row.mayNumber("message").map(MessageId::new), body),
                body.numbers("present", StaffId::new),
                body.rows("unread").stream()
                        .map(unread ->
                                new StaffChange.Unread(new StaffId(unread.number("staff")), unread.count("messages")))
                        .toList());
    }

    static ObjectNode write(StaffChange change) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("conversation", change.conversation().value());
        row.put("seq", change.seq());
        row.put("kind", change.fact().type());
        change.fact().about().ifPresent(message -> row.put("message", message.value()));
        row.put("at", change.at().toString());
        ObjectNode body = row.putObject("body");
        change.fact().by().ifPresent(by -> body.put("by", by.value()));
        write(body, change.fact());
        body.set("present", Row.numbers(change.present(), StaffId::value));
        body.set(
                "unread",
                Row.array(
                        change.unread(),
                        unread -> JsonNodeFactory.instance
                                .objectNode()
                                .put("staff", unread.staff().value())
                                .put("messages", unread.messages())));
        return row;
    }

    /** What is not told by the type, the message and the person who did it. */
    private static void write(ObjectNode body, StaffFact fact) {
        if (fact instanceof StaffFact.MessageCreated created) {
            body.set("mentioned", Row.numbers(created.mentioned(), StaffId::value));
        } else if (fact instanceof StaffFact.MessageEdited edited) {
            body.set("mentioned", Row.numbers(edited.mentioned(), StaffId::value));
        } else if (fact instanceof StaffFact.MessageDeleted deleted) {
            body.put("hard", deleted.hard());
        } else if (fact instanceof StaffFact.MessagesRead read) {
            body.set("messages", Row.numbers(read.messages(), MessageId::value));
        } else if (fact instanceof StaffFact.ReactionChanged changed) {
            body.put("action", changed.action().name());
            body.put("reaction", changed.reaction().id());
            body.put("emoji", changed.reaction().emoji().name());
            body.put("reacted", changed.reaction().at().toString());
        } else if (fact instanceof StaffFact.ParticipantsChanged changed) {
            body.put("left", changed.left().value());
            body.put("removed", changed.removedBy().isPresent());
        }
    }

    private static StaffFact fact(String type, Optional<MessageId> about, Row body) {
        Optional<StaffId> by = body.mayNumber("by").map(StaffId::new);
        return switch (type) {
            case "conversation_created" -> new StaffFact.ConversationCreated(by.orElseThrow());
            case "message_created" ->
                new StaffFact.MessageCreated(about.orElseThrow(), by, body.numbers("mentioned", StaffId::new));
            case "message_edited" ->
                new StaffFact.MessageEdited(
                        about.orElseThrow(), by.orElseThrow(), body.numbers("mentioned", StaffId::new));
            case "message_deleted" ->
                new StaffFact.MessageDeleted(about.orElseThrow(), body.flag("hard"), by.orElseThrow());
            case "message_read" ->
                new StaffFact.MessagesRead(by.orElseThrow(), body.numbers("messages", MessageId::new));
            case "message_reaction" ->
                new StaffFact.ReactionChanged(
                        about.orElseThrow(),
                        StaffFact.ReactionChanged.Action.valueOf(body.text("action")),
                        new Reaction(
                                body.number("reaction"),
                                Emoji.valueOf(body.text("emoji")),
                                by.orElseThrow(),
                                body.time("reacted")));
            case "participants_changed" ->
                new StaffFact.ParticipantsChanged(
                        new StaffId(body.number("left")), body.flag("removed") ? by : Optional.empty());
            case "conversation_deleted" -> new StaffFact.ConversationDeleted(by.orElseThrow());
            default -> throw new IllegalStateException("The log has a fact of an unknown type: " + type);
        };
    }
}
