package com.hotelmate.chat.adapter.jooq.staffchat;

import com.hotelmate.chat.adapter.jooq.schema.Sequences;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.session.Unit;
import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.OpenedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffConversationPage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffRevision;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/** Keeps conversations of staff in PostgreSQL. Thread-safe. */
public final class JooqStaffConversations implements StaffConversations {

    private static final String FIND = """
            SELECT to_jsonb(c) AS conversation FROM hotelchat.staff_conversation c WHERE c.hotel = ? AND c.id = ?
            """;

    private static final String FIND_CIRCLE = """
            SELECT to_jsonb(c) AS conversation FROM hotelchat.staff_conversation c WHERE c.hotel = ? AND c.circle = ?
            """;

    /** A conversation before its first change: nobody sees it, for the first change comes in the same transaction. */
    private static final String BEGIN = """
            INSERT INTO hotelchat.staff_conversation
            SELECT n.*
            FROM jsonb_populate_record(NULL::hotelchat.staff_conversation, CAST(? AS jsonb) || '{"version": 0}') n
            ON CONFLICT (hotel, circle) WHERE circle IS NOT NULL DO NOTHING
            """;

    private static final String LIST = """
            WITH mine AS (
                SELECT c.*
                FROM hotelchat.staff_participant p
                JOIN hotelchat.staff_conversation c ON c.hotel = p.hotel AND c.id = p.conversation
                WHERE p.hotel = ? AND p.staff = ?
                    AND (CAST(? AS text) IS NULL
                        OR position(lower(CAST(? AS text)) IN lower(coalesce(c.title, ''))) > 0
                        OR EXISTS (
                            SELECT FROM hotelchat.staff_participant other
                            WHERE other.hotel = p.hotel AND other.conversation = p.conversation
                                AND other.staff <> p.staff
                                AND position(lower(CAST(? AS text)) IN lower(other.name)) > 0))),
            page AS (SELECT * FROM mine ORDER BY %1$s OFFSET ? LIMIT ?)
            SELECT total.number, to_jsonb(page) AS conversation, to_jsonb(m) AS message
            FROM (SELECT count(*) AS number FROM mine) total
            LEFT JOIN page ON true
            LEFT JOIN hotelchat.staff_message m ON m.hotel = page.hotel AND m.id = page.last_message
            ORDER BY %2$s
            """;

    private static final String UNREAD = """
            SELECT to_jsonb(c) AS conversation
            FROM hotelchat.staff_participant p
            JOIN hotelchat.staff_conversation c ON c.hotel = p.hotel AND c.id = p.conversation
            WHERE p.hotel = ? AND p.staff = ? AND p.unread > 0
            ORDER BY p.unread DESC, c.id
            """;

    private static final String UNREAD_TOTALS = """
            SELECT staff, sum(unread) AS messages, count(*) AS conversations
            FROM hotelchat.staff_participant
            WHERE hotel = ? AND staff = ANY (CAST(? AS bigint[])) AND unread > 0
            GROUP BY staff
            """;

    private final Database database;
    private final UnitsOfWork units;

    /**
     * Conversations in that database.
     *
     * @param sinks the sinks that lanes are kept for
     * @param committed is run when new changes were committed; returns at once
     */
    public JooqStaffConversations(Database database, Supplier<List<String>> sinks, Runnable committed) {
        this.database = database;
        this.units = new UnitsOfWork(database, sinks, committed);
    }

    @Override
    public OpenedStaffConversation open(
            HotelSlug hotel, Circle circle, Function<ConversationId, StaffRevision> beginning) {
        Optional<OpenedStaffConversation> opened = Optional.empty();
        while (opened.isEmpty()) {
            opened = database.run(hotel, context -> one(context, FIND_CIRCLE, hotel, circle.key()))
                    .map(present -> new OpenedStaffConversation(present, false))
                    .or(() -> database.unit(hotel, unit -> begin(unit, hotel, beginning))
                            .map(begun -> new OpenedStaffConversation(begun, true)));
        }
        return opened.get();
    }

    @Override
    public Optional<StaffConversation> find(HotelSlug hotel, ConversationId id) {
        return database.run(hotel, context -> one(context, FIND, hotel, id.value()));
    }

    @Override
    public StaffConversationPage list(HotelSlug hotel, StaffConversationQuery query) {
        String text = query.search().orElse(null);
        List<Record> rows = database.run(
                hotel,
                context -> context.fetch(
                        LIST.formatted(order(query.order(), ""), order(query.order(), "page.")),
                        hotel.value(),
                        query.of().value(),
                        text,
                        text,
                        text,
                        query.offset(),
                        query.limit()));
        List<StaffConversationSummary> page = rows.stream()
                .filter(row -> row.get("conversation") != null)
                .map(row -> new StaffConversationSummary(
                        conversation(row),
                        Row.of(row.get("message", JSONB.class)).map(MessageRows::read)))
                .toList();
        return new StaffConversationPage(page, rows.get(0).get("number", Integer.class));
    }

    @Override
    public List<StaffConversation> unread(HotelSlug hotel, StaffId staff) {
        return database.run(
                hotel,
                context ->
                        context.fetch(UNREAD, hotel.value(), staff.value()).map(JooqStaffConversations::conversation));
    }

    @Override
    public Map<StaffId, UnreadTotals> unreadTotals(HotelSlug hotel, Collection<StaffId> staff) {
        Long[] ids = staff.stream().map(StaffId::value).toArray(Long[]::new);
        return database.run(
                hotel,
                context -> context.fetch(UNREAD_TOTALS, hotel.value(), ids)
                        .intoMap(
                                row -> new StaffId(row.get("staff", Long.class)),
                                row -> new UnreadTotals(
                                        row.get("messages", Integer.class), row.get("conversations", Integer.class))));
    }

    @Override
    public <T> Optional<T> change(
            HotelSlug hotel,
            ConversationId id,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        return units.change(hotel, List.of(id), loading, decision).stream().findFirst();
    }

    @Override
    public <T> List<T> changeAll(
            HotelSlug hotel,
            Collection<ConversationId> ids,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        List<ConversationId> inOrder = ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(ConversationId::value))
                .toList();
        return units.change(hotel, inOrder, loading, decision);
    }

    /** The conversation, begun now; empty if somebody else begins one of the same people. */
    private Optional<StaffConversation> begin(
            Unit unit, HotelSlug hotel, Function<ConversationId, StaffRevision> beginning) {
        return database.inTransaction(hotel, transaction -> {
            StaffRevision revision =
                    beginning.apply(new ConversationId(transaction.nextval(Sequences.CONVERSATION_ID)));
            StaffConversation begun = revision.conversation();
            if (transaction.execute(BEGIN, Row.write(ConversationRows.write(begun))) == 0) {
                return Optional.empty();
            }
            units.store(unit, hotel, List.of(new WriteStatement.Decided(unchanged(begun), 0, revision)));
            return Optional.of(begun);
        });
    }

    /** The conversation before anything happened in it. */
    private static StaffConversation unchanged(StaffConversation begun) {
        return new StaffConversation(
                begun.id(),
                begun.hotel(),
                begun.isGroup(),
                begun.title(),
                begun.creator(),
                begun.members(),
                begun.createdAt(),
                begun.createdAt(),
                0,
                Optional.empty());
    }

    private static Optional<StaffConversation> one(DSLContext context, String query, HotelSlug hotel, Object key) {
        return context.fetchOptional(query, hotel.value(), key).map(JooqStaffConversations::conversation);
    }

    private static StaffConversation conversation(Record row) {
        return Row.of(row.get("conversation", JSONB.class))
                .map(ConversationRows::read)
                .orElseThrow();
    }

    private static String order(StaffConversationQuery.Order order, String table) {
        String columns = switch (order) {
            case LAST_UPDATED_FIRST -> "updated_at DESC, id DESC";
            case LAST_UPDATED_LAST -> "updated_at, id";
            case NEWEST_FIRST -> "created_at DESC, id DESC";
            case OLDEST_FIRST -> "created_at, id";
        };
        return table + columns.replace(", ", ", " + table);
    }
}
