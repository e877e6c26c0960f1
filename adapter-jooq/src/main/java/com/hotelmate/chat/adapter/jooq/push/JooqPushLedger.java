package com.hotelmate.chat.adapter.jooq.push;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.PUSH_ENTRY;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.adapter.jooq.schema.tables.records.PushEntryRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The ledger as rows. Old ones are forgotten some at a time, so that no statement runs or locks for long. Thread-safe. */
public final class JooqPushLedger implements PushLedger {

    private static final int FORGOTTEN_AT_ONCE = 1000;
    private static final long NO_DEVICE = 0;

    /**
     * Numbers the entries in their order, but writes them in that of their key: of several who enter the same, each waits
     * at most for one who does not wait for them.
     */
    private static final String ENTER = """
            INSERT INTO hotelchat.push_entry
                (hotel, id, conversation, seq, message, staff, booking, device, outcome, at)
            SELECT ?, id, conversation, seq, message, staff, booking, device, outcome, at
            FROM (
                SELECT nextval('hotelchat.push_entry_id_seq') AS id, entered.*
                FROM unnest(
                    CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS bigint[]),
                    CAST(? AS text[]), CAST(? AS bigint[]), CAST(? AS text[]), CAST(? AS timestamptz[]))
                    AS entered (conversation, seq, message, staff, booking, device, outcome, at)) numbered
            ORDER BY conversation, seq, staff, booking, device, id
            ON CONFLICT DO NOTHING
            """;

    private final Database database;

    /** The ledger in that database. */
    public JooqPushLedger(Database database) {
        this.database = database;
    }

    @Override
    public void enter(HotelSlug hotel, List<PushEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        int unused = database.run(
                hotel,
                sql -> sql.execute(
                        ENTER,
                        hotel.value(),
                        column(
                                entries,
                                Long[]::new,
                                entry -> entry.conversation().value()),
                        column(entries, Long[]::new, PushEntry::seq),
                        column(
                                entries,
                                Long[]::new,
                                entry -> entry.message().map(MessageId::value).orElse(null)),
                        column(
                                entries,
                                Long[]::new,
                                entry -> RecipientColumns.of(entry.to()).staff()),
                        column(
                                entries,
                                String[]::new,
                                entry -> RecipientColumns.of(entry.to()).booking()),
                        column(entries, Long[]::new, entry -> entry.device().orElse(NO_DEVICE)),
                        column(entries, String[]::new, entry -> entry.outcome().name()),
                        column(
                                entries,
                                String[]::new,
                                entry -> entry.at()
                                        .truncatedTo(ChronoUnit.MICROS)
                                        .toString())));
    }

    @Override
    public List<PushEntry> ofChange(HotelSlug hotel, ConversationId conversation, long seq) {
        return entries(hotel, PUSH_ENTRY.CONVERSATION.eq(conversation.value()).and(PUSH_ENTRY.SEQ.eq(seq)));
    }

    @Override
    public List<PushEntry> ofMessage(HotelSlug hotel, MessageId message) {
        return entries(hotel, PUSH_ENTRY.MESSAGE.eq(message.value()));
    }

    @Override
    public void forget(Instant before) {
        int forgotten = FORGOTTEN_AT_ONCE;
        while (forgotten == FORGOTTEN_AT_ONCE) {
            forgotten = forgetSome(before);
        }
    }

    /** Those of all hotels, but not those that another node is forgetting just now. */
    private int forgetSome(Instant before) {
        return database.runForAll(sql -> sql.deleteFrom(PUSH_ENTRY)
                .where(row(PUSH_ENTRY.HOTEL, PUSH_ENTRY.ID)
                        .in(select(PUSH_ENTRY.HOTEL, PUSH_ENTRY.ID)
                                .from(PUSH_ENTRY)
                                .where(PUSH_ENTRY.AT.lt(before))
                                .orderBy(PUSH_ENTRY.AT)
                                .limit(FORGOTTEN_AT_ONCE)
                                .forUpdate()
                                .skipLocked()))
                .execute());
    }

    private List<PushEntry> entries(HotelSlug hotel, Condition which) {
        return database.run(
                hotel,
                sql -> sql.selectFrom(PUSH_ENTRY)
                        .where(PUSH_ENTRY.HOTEL.eq(hotel.value()))
                        .and(which)
                        .orderBy(PUSH_ENTRY.SEQ, PUSH_ENTRY.ID)
                        .fetch(JooqPushLedger::entry));
    }

    private static <T> @Nullable T[] column(
            List<PushEntry> entries, IntFunction<@Nullable T[]> array, Function<PushEntry, @Nullable T> value) {
        return entries.stream().map(value).toArray(array);
    }

    private static PushEntry entry(PushEntryRecord row) {
        return new PushEntry(
                new ConversationId(row.getConversation()),
                row.getSeq(),
                Optional.ofNullable(row.getMessage()).map(MessageId::new),
                new RecipientColumns(row.getStaff(), row.getBooking()).in(new HotelSlug(row.getHotel())),
                Optional.of(row.getDevice()).filter(device -> device != NO_DEVICE),
                PushOutcome.valueOf(row.getOutcome()),
                row.getAt());
    }
}
