package com.hotelmate.chat.adapter.jooq.staffchat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffRevision;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Stores the outcome of a unit of work in one statement, for each conversation that still has the version that was decided
 * on. The rows travel as one document. Everything hangs on {@code held}, which is the rows of the conversations, locked by
 * their update: without it nothing is written.
 */
final class WriteStatement {

    private static final String SQL = """
            WITH revision AS (SELECT CAST(? AS jsonb) AS doc),
            held AS (
                UPDATE hotelchat.staff_conversation c
                SET version = c.version + 1,
                    circle = n.circle,
                    members = n.members,
                    updated_at = n.updated_at,
                    last_seq = n.last_seq,
                    last_message = CASE
                        WHEN c.last_message = n.erased THEN (
                            SELECT max(m.id) FROM hotelchat.staff_message m
                            WHERE m.hotel = c.hotel AND m.conversation = c.id AND m.id < n.erased)
                        ELSE coalesce(n.last_message, c.last_message) END,
                    deleted_at = n.deleted_at,
                    deleted_by = n.deleted_by
                FROM revision, jsonb_to_recordset(doc -> 'conversations') AS n (
                    id bigint, version bigint, circle text, members jsonb, updated_at timestamptz, before_seq bigint,
                    last_seq bigint, last_message bigint, erased bigint, deleted_at timestamptz, deleted_by bigint)
                WHERE c.hotel = ? AND c.id = n.id AND c.version = n.version
                RETURNING c.hotel, c.id, n.before_seq, c.last_seq, n.erased),
            messages AS (
                INSERT INTO hotelchat.staff_message AS m
                SELECT n.* FROM revision, jsonb_populate_recordset(NULL::hotelchat.staff_message, doc -> 'messages') n
                WHERE n.conversation IN (SELECT id FROM held)
                ON CONFLICT (hotel, id) DO UPDATE
                SET text = excluded.text,
                    submission = excluded.submission,
                    mentions = excluded.mentions,
                    reactions = excluded.reactions,
                    receipts = excluded.receipts,
                    updated_seq = excluded.updated_seq,
                    edited_at = excluded.edited_at,
                    edit_count = excluded.edit_count,
                    deleted_at = excluded.deleted_at),
            former_texts AS (
                INSERT INTO hotelchat.staff_former_text (hotel, message, version, text, valid_from, valid_until)
                SELECT held.hotel, n.message, n.version, n.text, n.valid_from, n.valid_until
                FROM held, revision, jsonb_to_recordset(doc -> 'former_texts') AS n (
                    conversation bigint, message bigint, version integer, text text, valid_from timestamptz,
                    valid_until timestamptz)
                WHERE n.conversation = held.id),
            erased AS (
                DELETE FROM hotelchat.staff_message m USING held
                WHERE m.hotel = held.hotel AND m.id = held.erased),
            remembered AS (
                INSERT INTO hotelchat.erased_message (hotel, id, conversation)
                SELECT held.hotel, held.erased, held.id FROM held WHERE held.erased IS NOT NULL),
            waiting AS (
                INSERT INTO hotelchat.staff_unread (hotel, staff, conversation, message)
                SELECT held.hotel, n.staff, held.id, n.message
                FROM held, revision, jsonb_to_recordset(doc -> 'waiting') AS n (
                    conversation bigint, message bigint, staff bigint)
                WHERE n.conversation = held.id),
            seen AS (
                DELETE FROM hotelchat.staff_unread u
                USING held, revision, jsonb_to_recordset(doc -> 'seen') AS n (
                    conversation bigint, message bigint, staff bigint)
                WHERE n.conversation = held.id
                    AND u.hotel = held.hotel
                    AND u.conversation = held.id
                    AND (u.message = n.message OR n.message IS NULL)
                    AND (u.staff = n.staff OR n.staff IS NULL)),
            participants AS (
                INSERT INTO hotelchat.staff_participant AS p (hotel, staff, conversation, name, unread)
                SELECT held.hotel, n.staff, held.id, n.name, n.unread
                FROM held, revision, jsonb_to_recordset(doc -> 'participants') AS n (
                    conversation bigint, staff bigint, name text, unread integer)
                WHERE n.conversation = held.id
                ON CONFLICT (hotel, staff, conversation) DO UPDATE SET name = excluded.name, unread = excluded.unread),
            gone AS (
                DELETE FROM hotelchat.staff_participant p
                USING held, revision, jsonb_to_recordset(doc -> 'gone') AS n (conversation bigint, staff bigint)
                WHERE n.conversation = held.id
                    AND p.hotel = held.hotel
                    AND p.conversation = held.id
                    AND p.staff = n.staff),
            changes AS (
                INSERT INTO hotelchat.change (hotel, conversation, seq, chat, kind, message, body, at)
                SELECT held.hotel, held.id, n.seq, 'staff', n.kind, n.message, n.body, n.at
                FROM held, revision, jsonb_populate_recordset(NULL::hotelchat.change, doc -> 'changes') n
                WHERE n.conversation = held.id),
            lanes AS (
                INSERT INTO hotelchat.lane AS l (hotel, sink, conversation, head_seq, sent_seq, due_at)
                SELECT held.hotel, sink, held.id, held.last_seq, held.before_seq, clock_timestamp()
                FROM held, unnest(CAST(? AS text[])) AS sinks (sink)
                WHERE held.last_seq > held.before_seq
                ORDER BY held.id, sink
                ON CONFLICT (hotel, sink, conversation, repeated_seq) DO UPDATE
                SET head_seq = excluded.head_seq, due_at = coalesce(l.due_at, excluded.due_at))
            SELECT id FROM held
            """;

    /**
     * What a unit of work decided about one conversation.
     *
     * @param before the conversation that was decided on
     * @param version the version that it had
     */
    record Decided(StaffConversation before, long version, StaffRevision revision) {}

    private WriteStatement() {}

    /**
     * Stores it, with lanes for these sinks.
     *
     * @return for how many of the conversations; nothing is stored of those where somebody else was faster
     */
    static int execute(DSLContext context, HotelSlug hotel, List<Decided> all, List<String> sinks) {
        return context.fetch(SQL, Row.write(document(all)), hotel.value(), sinks.toArray(String[]::new))
                .size();
    }

    private static ObjectNode document(List<Decided> all) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        List.of("conversations", "messages", "former_texts", "waiting", "seen", "participants", "gone", "changes")
                .forEach(document::putArray);
        all.forEach(decided -> add(document, decided));
        return document;
    }

    private static void add(ObjectNode document, Decided decided) {
        StaffRevision revision = decided.revision();
        StaffConversation after = revision.conversation();
        rows(document, "conversations").add(conversation(decided));
        for (StaffMessage message : revision.messages()) {
            rows(document, "messages").add(MessageRows.write(after.hotel(), message));
            if (isNew(message, decided)) {
                after.present().stream()
                        .filter(member -> message.isUnreadBy(member.id()))
                        .forEach(member -> row(document, "waiting", after)
                                .put("message", message.id().value())
                                .put("staff", member.id().value()));
            }
        }
        revision.formerTexts().forEach(text -> write(row(document, "former_texts", after), text));
        revision.changes().forEach(change -> {
            rows(document, "changes").add(ChangeRows.write(change));
            seenBy(document, after, change);
        });
        if (!after.isDeleted()) {
            after.present().forEach(member -> write(row(document, "participants", after), member));
        }
        decided.before().present().stream()
                .map(Member::id)
                .filter(staff -> after.isDeleted() || after.participant(staff).isEmpty())
                .forEach(staff -> row(document, "gone", after).put("staff", staff.value()));
    }

    private static ObjectNode conversation(Decided decided) {
        ObjectNode row = ConversationRows.write(decided.revision().conversation());
        row.put("version", decided.version());
        row.put("before_seq", decided.before().lastSeq());
        decided.revision().erased().ifPresent(erased -> row.put("erased", erased.value()));
        decided.revision().messages().stream()
                .filter(message -> isNew(message, decided))
                .mapToLong(message -> message.id().value())
                .max()
                .ifPresent(newest -> row.put("last_message", newest));
        return row;
    }

    private static boolean isNew(StaffMessage message, Decided decided) {
        return message.createdSeq() > decided.before().lastSeq();
    }

    /** What waits no longer, for whom; without a message everything, without a person for everybody. */
    private static void seenBy(ObjectNode document, StaffConversation in, StaffChange change) {
        StaffFact fact = change.fact();
        if (fact instanceof StaffFact.MessagesRead read) {
            for (MessageId message : read.messages()) {
                row(document, "seen", in)
                        .put("message", message.value())
                        .put("staff", read.reader().value());
            }
        } else if (fact instanceof StaffFact.MessageDeleted deleted) {
            row(document, "seen", in).put("message", deleted.message().value());
        } else if (fact instanceof StaffFact.ParticipantsChanged changed) {
            row(document, "seen", in).put("staff", changed.left().value());
        } else if (fact instanceof StaffFact.ConversationDeleted) {
            row(document, "seen", in).putNull("message");
        }
    }

    private static void write(ObjectNode row, FormerText text) {
        row.put("message", text.message().value())
                .put("version", text.version())
                .put("text", text.text())
                .put("valid_from", text.validFrom().toString())
                .put("valid_until", text.validUntil().toString());
    }

    private static void write(ObjectNode row, Member member) {
        StaffId staff = member.id();
        row.put("staff", staff.value()).put("name", member.profile().fullName()).put("unread", member.unread());
    }

    private static ObjectNode row(ObjectNode document, String table, StaffConversation of) {
        return rows(document, table).addObject().put("conversation", of.id().value());
    }

    private static ArrayNode rows(ObjectNode document, String table) {
        return document.withArray(table);
    }
}
