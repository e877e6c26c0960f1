package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_FORMER_TEXT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.Revision;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Stores the outcome of a unit of work in one statement, if the conversation still has the version that was decided on.
 * The rows travel as one document, so the text is the same however many there are. Everything hangs on {@code held},
 * which is the conversation's row, locked by its update: without it nothing is written.
 */
final class WriteStatement {

    private static final String SQL = """
            WITH revision AS (
                SELECT doc, CAST(doc ->> 'erased' AS bigint) AS erased FROM CAST(? AS jsonb) AS doc),
            held AS (
                UPDATE hotelchat.guest_conversation c
                SET version = c.version + 1,
                    booking_number = n.booking_number,
                    guest_first_name = n.guest_first_name,
                    guest_last_name = n.guest_last_name,
                    room_id = n.room_id,
                    room_number = n.room_number,
                    updated_at = n.updated_at,
                    last_seq = n.last_seq,
                    last_message = CASE
                        WHEN c.last_message = erased THEN (
                            SELECT max(m.id) FROM hotelchat.guest_message m
                            WHERE m.hotel = c.hotel AND m.conversation = c.id AND m.id < erased)
                        ELSE coalesce(n.last_message, c.last_message) END,
                    unread_by_staff = n.unread_by_staff,
                    unread_by_guest = n.unread_by_guest,
                    participations = n.participations,
                    ended_at = n.ended_at,
                    end_seq = n.end_seq
                FROM revision,
                    jsonb_populate_record(NULL::hotelchat.guest_conversation, revision.doc -> 'conversation') n
                WHERE c.hotel = ? AND c.id = ? AND c.version = ?
                RETURNING c.hotel, c.id, n.last_seq, revision.erased),
            messages AS (
                INSERT INTO hotelchat.guest_message AS m
                SELECT n.* FROM revision, jsonb_populate_recordset(NULL::hotelchat.guest_message, doc -> 'messages') n
                WHERE EXISTS (SELECT FROM held)
                ON CONFLICT (hotel, id) DO UPDATE
                SET text = excluded.text,
                    submitted_text = excluded.submitted_text,
                    updated_seq = excluded.updated_seq,
                    read_at = excluded.read_at,
                    edited_at = excluded.edited_at,
                    edit_count = excluded.edit_count,
                    deleted_at = excluded.deleted_at),
            former_texts AS (
                INSERT INTO hotelchat.guest_former_text
                SELECT n.* FROM revision,
                    jsonb_populate_recordset(NULL::hotelchat.guest_former_text, doc -> 'former_texts') n
                WHERE EXISTS (SELECT FROM held)),
            erased AS (
                DELETE FROM hotelchat.guest_message m USING held
                WHERE m.hotel = held.hotel AND m.id = held.erased),
            remembered AS (
                INSERT INTO hotelchat.erased_message (hotel, id, conversation)
                SELECT held.hotel, held.erased, held.id FROM held WHERE held.erased IS NOT NULL),
            changes AS (
                INSERT INTO hotelchat.change (hotel, conversation, seq, chat, kind, message, body, at)
                SELECT held.hotel, held.id, n.seq, 'guest', n.kind, n.message, n.body, n.at
                FROM held, revision, jsonb_populate_recordset(NULL::hotelchat.change, doc -> 'changes') n),
            lanes AS (
                INSERT INTO hotelchat.lane AS l (hotel, sink, conversation, head_seq, sent_seq, due_at)
                SELECT held.hotel, sink, held.id, held.last_seq, CAST(? AS bigint), clock_timestamp()
                FROM held, unnest(CAST(? AS text[])) WITH ORDINALITY AS sinks (sink, position)
                WHERE held.last_seq > CAST(? AS bigint)
                ORDER BY position
                ON CONFLICT (hotel, sink, conversation, repeated_seq) DO UPDATE
                SET head_seq = excluded.head_seq, due_at = coalesce(l.due_at, excluded.due_at))
            SELECT id FROM held
            """;

    private WriteStatement() {}

    /**
     * Stores it, with lanes for these sinks.
     *
     * @param before the conversation that was decided on
     * @return false, with nothing stored, if somebody else was faster
     */
    static boolean execute(
            DSLContext context, GuestConversation before, long version, Revision revision, List<String> sinks) {
        return !context.fetch(
                        SQL,
                        Json.write(document(before.hotel(), revision)),
                        before.hotel().value(),
                        before.id().value(),
                        version,
                        before.lastSeq(),
                        sinks.toArray(String[]::new),
                        before.lastSeq())
                .isEmpty();
    }

    /** Stores nothing, but lets no other unit of work that saw this version store anything. */
    static boolean touch(DSLContext context, HotelSlug hotel, ConversationId id, long version) {
        return context.execute(
                        "UPDATE hotelchat.guest_conversation SET version = version + 1"
                                + " WHERE hotel = ? AND id = ? AND version = ?",
                        hotel.value(),
                        id.value(),
                        version)
                == 1;
    }

    private static ObjectNode document(HotelSlug hotel, Revision revision) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("conversation", conversation(revision));
        ArrayNode messages = document.putArray("messages");
        revision.messages().forEach(message -> messages.add(MessageRows.write(hotel, message)));
        ArrayNode formerTexts = document.putArray("former_texts");
        revision.formerTexts().forEach(text -> formerTexts.add(row(hotel, text)));
        revision.erased().ifPresent(erased -> document.put("erased", erased.value()));
        ArrayNode changes = document.putArray("changes");
        revision.changes().forEach(change -> changes.add(ChangeRows.write(change)));
        return document;
    }

    private static ObjectNode conversation(Revision revision) {
        ObjectNode row = ConversationRows.write(revision.conversation());
        revision.messages().stream()
                .filter(message -> message.createdSeq() == message.updatedSeq())
                .mapToLong(message -> message.id().value())
                .max()
                .ifPresent(newest -> row.put("last_message", newest));
        return row;
    }

    private static ObjectNode row(HotelSlug hotel, FormerText text) {
        return new Json.Row()
                .with(GUEST_FORMER_TEXT.HOTEL, hotel.value())
                .with(GUEST_FORMER_TEXT.MESSAGE, text.message().value())
                .with(GUEST_FORMER_TEXT.VERSION, text.version())
                .with(GUEST_FORMER_TEXT.TEXT, text.text())
                .with(GUEST_FORMER_TEXT.VALID_FROM, text.validFrom())
                .with(GUEST_FORMER_TEXT.VALID_UNTIL, text.validUntil())
                .node();
    }
}
