package com.hotelmate.chat.adapter.jooq.staffchat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.Origin;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.Receipt;
import com.hotelmate.chat.domain.staffchat.StaffAuthor;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import java.util.Optional;
import java.util.UUID;

/** Reads messages out of rows and writes them as rows. */
final class MessageRows {

    private MessageRows() {}

    /** A message with the one it answers, read as {@code {"message": ..., "target": ...}}. */
    static QuotedStaffMessage readQuoted(Row pair) {
        return new QuotedStaffMessage(
                read(pair.mayRow("message").orElseThrow()),
                pair.mayRow("target").map(MessageRows::read));
    }

    static StaffMessage read(Row row) {
        ConversationId conversation = new ConversationId(row.number("conversation"));
        Optional<MessageId> replyTo = row.mayNumber("reply_to").map(MessageId::new);
        return new StaffMessage(
                new MessageId(row.number("id")),
                conversation,
                row.mayRow("profile")
                        .<StaffAuthor>map(profile -> new StaffAuthor.Colleague(ProfileJson.read(profile)))
                        .orElseGet(StaffAuthor.Chat::new),
                row.text("text"),
                replyTo,
                row.mayRow("origin")
                        .map(origin -> new Origin(
                                new MessageId(origin.number("message")), origin.text("sender"), origin.time("sent"))),
                row.numbers("mentions", StaffId::new),
                row.rows("reactions").stream()
                        .map(reaction -> new Reaction(
                                reaction.number("id"),
                                Emoji.valueOf(reaction.text("emoji")),
                                new StaffId(reaction.number("staff")),
                                reaction.time("at")))
                        .toList(),
                row.rows("receipts").stream()
                        .map(receipt -> new Receipt(new StaffId(receipt.number("staff")), receipt.time("at")))
                        .toList(),
                row.mayRow("submission").map(submission -> submission(row, submission, conversation, replyTo)),
                row.time("sent_at"),
                row.number("created_seq"),
                row.number("updated_seq"),
                row.mayTime("edited_at"),
                row.count("edit_count"),
                row.mayTime("deleted_at"));
    }

    static ObjectNode write(HotelSlug hotel, StaffMessage message) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("hotel", hotel.value());
        row.put("id", message.id().value());
        row.put("conversation", message.conversation().value());
        message.author().profile().ifPresent(profile -> {
            row.put("author", profile.id().value());
            row.set("profile", ProfileJson.write(profile));
        });
        row.put("text", message.text());
        message.replyTo().ifPresent(target -> row.put("reply_to", target.value()));
        message.origin()
                .ifPresent(origin -> row.putObject("origin")
                        .put("message", origin.message().value())
                        .put("sender", origin.sender())
                        .put("sent", origin.sentAt().toString()));
        row.set("mentions", Row.numbers(message.mentions(), StaffId::value));
        row.set("reactions", Row.array(message.reactions(), MessageRows::reaction));
        row.set("receipts", Row.array(message.receipts(), MessageRows::receipt));
        message.submission().ifPresent(submission -> write(row, message, submission));
        row.put("sent_at", message.sentAt().toString());
        row.put("created_seq", message.createdSeq());
        row.put("updated_seq", message.updatedSeq());
        message.editedAt().ifPresent(at -> row.put("edited_at", at.toString()));
        row.put("edit_count", message.editCount());
        message.deletedAt().ifPresent(at -> row.put("deleted_at", at.toString()));
        return row;
    }

    private static void write(ObjectNode row, StaffMessage message, StaffSubmission submission) {
        row.put("client_message_id", submission.id().value().toString());
        ObjectNode stored = row.putObject("submission");
        if (submission instanceof StaffSubmission.Written written
                && !written.text().equals(message.text())) {
            stored.put("text", written.text());
        } else if (submission instanceof StaffSubmission.Forwarded forwarded) {
            row.put("copy_in", message.conversation().value());
            stored.put("source", forwarded.source().value());
            stored.set("conversations", Row.numbers(forwarded.conversations(), ConversationId::value));
            stored.set("people", Row.numbers(forwarded.people(), StaffId::value));
        }
    }

    private static StaffSubmission submission(
            Row message, Row stored, ConversationId conversation, Optional<MessageId> replyTo) {
        ClientMessageId id = new ClientMessageId(UUID.fromString(message.text("client_message_id")));
        return stored.mayNumber("source")
                .<StaffSubmission>map(source -> new StaffSubmission.Forwarded(
                        id,
                        new MessageId(source),
                        stored.numbers("conversations", ConversationId::new),
                        stored.numbers("people", StaffId::new)))
                .orElseGet(() -> new StaffSubmission.Written(
                        id, conversation, stored.mayText("text").orElseGet(() -> message.text("text")), replyTo));
    }

    private static ObjectNode reaction(Reaction reaction) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", reaction.id())
                .put("emoji", reaction.emoji().name())
                .put("staff", reaction.staff().value())
                .put("at", reaction.at().toString());
    }

    private static ObjectNode receipt(Receipt receipt) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("staff", receipt.reader().value())
                .put("at", receipt.at().toString());
    }
}
