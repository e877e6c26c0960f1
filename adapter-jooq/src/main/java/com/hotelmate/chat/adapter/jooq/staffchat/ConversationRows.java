package com.hotelmate.chat.adapter.jooq.staffchat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.StaffConversation;

/** Reads conversations out of rows and writes them as rows. */
final class ConversationRows {

    private ConversationRows() {}

    static StaffConversation read(Row row) {
        return new StaffConversation(
                new ConversationId(row.number("id")),
                new HotelSlug(row.text("hotel")),
                row.flag("is_group"),
                row.mayText("title"),
                new StaffId(row.number("creator")),
                row.rows("members").stream().map(ConversationRows::member).toList(),
                row.time("created_at"),
                row.time("updated_at"),
                row.number("last_seq"),
                row.mayTime("deleted_at")
                        .map(at -> new StaffConversation.End(at, new StaffId(row.number("deleted_by")))));
    }

    static ObjectNode write(StaffConversation conversation) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("hotel", conversation.hotel().value());
        row.put("id", conversation.id().value());
        row.put("is_group", conversation.isGroup());
        conversation.title().ifPresent(title -> row.put("title", title));
        row.put("creator", conversation.creator().value());
        conversation.circle().map(Circle::key).ifPresent(circle -> row.put("circle", circle));
        row.set("members", Row.array(conversation.members(), ConversationRows::member));
        row.put("created_at", conversation.createdAt().toString());
        row.put("updated_at", conversation.updatedAt().toString());
        row.put("last_seq", conversation.lastSeq());
        conversation.end().ifPresent(end -> {
            row.put("deleted_at", end.at().toString());
            row.put("deleted_by", end.by().value());
        });
        return row;
    }

    private static Member member(Row row) {
        return new Member(
                row.mayRow("profile").map(ProfileJson::read).orElseThrow(),
                row.time("joined"),
                row.mayTime("left"),
                row.count("unread"));
    }

    private static ObjectNode member(Member member) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("profile", ProfileJson.write(member.profile()));
        node.put("joined", member.joinedAt().toString());
        member.leftAt().ifPresent(at -> node.put("left", at.toString()));
        node.put("unread", member.unread());
        return node;
    }
}
